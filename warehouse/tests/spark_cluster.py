"""Runs segment_ledger on a standalone cluster of its own (a master, two workers) and prints a line of JSON a run.

    python spark_cluster.py PACKAGE_FOLDER LEDGER… (each FILE=AS_OF)

The last run loses a worker midway: its process is killed while folding is under way.
"""
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time

package, *ledgers = sys.argv[1:]
sys.path.insert(0, package)
os.environ["PYTHONPATH"] = package
os.environ["PYSPARK_PYTHON"] = sys.executable
os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"

import pyspark  # noqa: E402

home = os.path.dirname(pyspark.__file__)
environment = {**os.environ, "SPARK_HOME": home, "SPARK_DAEMON_MEMORY": "300m"}


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def start(kind, *arguments):
    log = open(os.path.join(os.environ.get("ENCOURS_LOGS", "/tmp"), f"encours-{kind.lower()}-{len(processes)}.log"), "w")
    command = [os.path.join(home, "bin", "spark-class"), f"org.apache.spark.deploy.{kind.lower()}.{kind}", *arguments]
    one = subprocess.Popen(command, env=environment, stdout=log, stderr=log, start_new_session=True)
    processes.append(one)
    return one


def stop(one):
    try:
        os.killpg(one.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass


processes = []
port = free_port()
master = f"spark://127.0.0.1:{port}"
try:
    start("Master", "--host", "127.0.0.1", "--port", str(port), "--webui-port", "0")
    for _ in range(240):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                break
        time.sleep(0.25)
    workers = [start("Worker", "--host", "127.0.0.1", "--cores", "1", "--memory", "1g", "--webui-port", "0", master) for _ in range(2)]

    from pyspark.sql import SparkSession

    spark = (
        SparkSession.builder.master(master)
        .appName("encours")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.executor.memory", "700m")
        .config("spark.executor.cores", "1")
        .config("spark.sql.shuffle.partitions", "4")
        .config("spark.ui.enabled", "false")
        .config("spark.executorEnv.PYTHONPATH", package)
        .getOrCreate()
    )
    spark.sparkContext.setLogLevel("ERROR")
    from encours_spark import segment_ledger

    def read(path):
        if path.endswith(".parquet"):
            return spark.read.parquet(path)
        with open(path, encoding="utf-8") as file:
            return spark.read.csv(path, header=True, sep=";" if ";" in file.readline() else ",")

    def run(path, as_of, name, partitions, **options):
        started = time.time()
        result = segment_ledger(read(path), as_of, language="en", partitions=partitions, **options)
        digest = result.digest()
        print(json.dumps({"run": name, "digest": digest, "clients": result.portfolio["clients"], "balance": result.portfolio["balance"], "seconds": round(time.time() - started, 1)}), flush=True)

    first = ledgers[0].rsplit("=", 1)
    for ledger, partitions in zip(ledgers, (4, 1)):
        path, as_of = ledger.rsplit("=", 1)
        run(path, as_of, os.path.basename(path), partitions)

    # A worker and its executor die while the last run folds.
    lost = []

    def kill():
        tracker = spark.sparkContext.statusTracker()
        while not lost:
            for stage in tracker.getActiveStageIds():
                info = tracker.getStageInfo(stage)
                if info and info.numTasks == 8 and info.numCompletedTasks >= 1:
                    stop(workers[0])
                    lost.append(stage)
                    return
            time.sleep(0.02)

    thread = threading.Thread(target=kill, daemon=True)
    thread.start()
    run(*first, "a worker killed midway", 8)
    print(json.dumps({"run": "killed", "stage": lost[0] if lost else None}), flush=True)
    spark.stop()
finally:
    for one in processes:
        stop(one)
# V8 and its threads need no farewell.
sys.stdout.flush()
os._exit(0)
