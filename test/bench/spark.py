"""Answers SQL files over a data set of Parquet files by Spark: one driver, two workers of one core and 1 GB."""

import json
import os
import sys
import time

from pyspark.sql import SparkSession

os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
folder, *files = sys.argv[1:]
spark = (
    SparkSession.builder.master("local-cluster[2,1,1024]")
    .config("spark.sql.shuffle.partitions", "4")
    .config("spark.sql.sources.partitionColumnTypeInference.enabled", "false")
    .config("spark.ui.enabled", "false")
    .getOrCreate()
)
spark.read.parquet(folder).createOrReplaceTempView("figures")
answers = []
for file in files:
    with open(file, encoding="utf-8") as opened:
        query = opened.read().strip().rstrip(";")
    begun = time.perf_counter()
    rows = [list(row) for row in spark.sql(query).collect()]
    answers.append({"rows": rows, "milliseconds": (time.perf_counter() - begun) * 1000})
spark.stop()
print(json.dumps(answers))
