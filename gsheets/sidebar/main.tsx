document.getElementById("encours")!.textContent = "Encours";
