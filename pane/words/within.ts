/** A name as it stands within a sentence: without its capital, unless it begins with letters of its own, as “TVA” and “VAT” do. */
export const within = (name: string): string => (/^\p{Lu}{2}/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1));
