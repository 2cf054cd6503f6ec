"""segment_ledger: a DataFrame of invoices into rated clients."""
from dataclasses import dataclass
from decimal import Decimal

import pyarrow as pa
from pyspark.sql import DataFrame, functions as F, types as T

from .core import core

SAMPLE_ROWS = 20_000
MOST_TEXTS = 1_000_000
UNKNOWN = float("nan")
EPOCH = 25569
AMOUNTS = ["amount", "openAmount", "ageDays"]
DAYS = ["invoiceDate", "dueDate", "paidDate"]
CODES = ["documentType", "disputed", "eInvoiceStatus"]
NUMBERS = ["amount", "openAmount", "invoiceDate", "dueDate", "paidDate", "ageDays"]
PLAIN_AMOUNT = r"^-?[0-9]{1,12}([.,][0-9]{1,2})?$"
PLAIN_DAY = r"^(19|[2-9][0-9])[0-9]{2}-[0-9]{2}-[0-9]{2}$"


class LedgerError(ValueError):
    """What a user can mend: an open question, a column nobody can read."""


@dataclass
class Segmentation:
    clients: DataFrame
    """One row a client, in the columns of the sheet; `place` is its order."""
    portfolio: dict
    """Totals, tiers, classes and the watch list."""
    notes: list
    """What could not be read or was left out."""

    def digest(self):
        """The fingerprint of the result, the same as on any other engine. Brings all clients to the driver."""
        rows = [(row[0], [None if value is None else value for value in row[1:]]) for row in self.clients.collect()]
        return core().call("digest", rows)


def _cell(value):
    if value is None or isinstance(value, (str, bool, int)):
        return value
    if isinstance(value, (float, Decimal)):
        value = float(value)
        return value if value == value and abs(value) != float("inf") else None
    return str(value)


def _texts(df, columns):
    """Different texts of columns, each once, by column: one job for all of them."""
    found = {column: set() for column in columns}
    if columns:
        every = F.explode(F.array(*[F.struct(F.lit(column).alias("of"), F.col(column).alias("text")) for column in columns])).alias("one")
        rows = df.select(every).select("one.of", "one.text").where("text IS NOT NULL").distinct().limit(MOST_TEXTS + 1).collect()
        if len(rows) > MOST_TEXTS:
            raise LedgerError(f"More than {MOST_TEXTS:,} different texts in {', '.join(columns)}: give numbers and dates as such.")
        for column, text in rows:
            found[column].add(text)
    return found


def _joined(df, column, texts, values, kind, name):
    """The core's value of each text, beside it."""
    schema = T.StructType([T.StructField(f"{name}_t", T.StringType()), T.StructField(name, kind)])
    # A whole number comes back from the core without its decimal point: Spark wants the type it was told.
    exact = float if isinstance(kind, T.DoubleType) else int
    rows = [(text, None if value is None else exact(value)) for text, value in zip(texts, values)]
    known = df.sparkSession.createDataFrame(rows, schema)
    return df.join(F.broadcast(known), F.col(column) == F.col(f"{name}_t"), "left").drop(f"{name}_t")


def _refusal(question, not_flat, names):
    """Why a ledger is not segmented, and what to do about it."""
    if question:
        return f"A question is open: {question}. Answer it with answers={{...}}."
    why = not_flat and not_flat["why"]
    if why == "row":
        return f"Row {not_flat['row'] + 1} is no invoice (a title, a total, a heading). Give the lines alone."
    if why == "column":
        header = not_flat["header"]
        return f"What the column {header!r} says of a line depends on other lines or columns. Leave it out with columns={{{header!r}: None}}, or give what is open of each invoice."
    if len(names) == 1:
        return f"All lines stand in one column, {names[0]!r}. Read the file with its separator: spark.read.csv(path, header=True, sep=';')."
    return f"It is not a ledger of invoices: no client, amount and day are found among {', '.join(names)}."


def segment_ledger(df, as_of, row=None, language="fr", policy=None, answers=None, columns=None, partitions=None):
    """Segments a ledger of invoices.

    df: a row an invoice, columns with the headings of any export, or typed columns.
    as_of: the day it is looked at, "2026-10-31".
    row: the column that orders the lines of a client; without it, the order Spark reads them in.
    policy: a policy as the pane exports it, as text. answers: {"CLIENT_COLUMN": "number"}. columns: {"Heading": "amount"}; None leaves one out.
    """
    spark, v8, notes = df.sparkSession, core(), []
    order = F.col(row).cast("long") if row else F.monotonically_increasing_id()
    names = [name for name in df.columns if name != row]
    df = df.select(*[F.col(f"`{name}`") for name in names], order.alias("__row"))
    head = df.orderBy("__row").limit(SAMPLE_ROWS + 1).collect()
    sample = [names] + [[_cell(value) for value in each[:-1]] for each in head[:SAMPLE_ROWS]]
    options = {"language": language, "asOf": as_of, "answers": answers or {}}
    if columns:
        absent = [name for name in columns if name not in names]
        if absent:
            raise LedgerError(f"There is no column {absent[0]!r}; there are {', '.join(names)}.")
        options["columns"] = {names.index(name): meaning for name, meaning in columns.items()}
    planned = v8.call("plan", sample, len(head) <= SAMPLE_ROWS, options)
    plan = planned["plan"]
    if not plan:
        raise LedgerError(_refusal(planned["why"], planned["notFlat"], names))
    place = plan["columns"]

    # Columns as numbers: what Spark is not sure of, the core reads, each different text once.
    types = dict(df.dtypes)
    lines = df.select("__row", *[F.col(f"`{names[index]}`").alias(meaning) for meaning, index in place.items()])
    kinds = {meaning: types[names[index]] for meaning, index in place.items()}
    selected = [F.col("__row")]
    for meaning in place:
        column, kind = F.col(meaning), kinds[meaning]
        text = F.trim(column.cast("string"))
        if meaning in DAYS:
            day = column.cast("date") if kind in ("date", "timestamp", "timestamp_ntz") else F.when(text.rlike(PLAIN_DAY), F.try_to_timestamp(text, F.lit("yyyy-MM-dd")).cast("date"))
            selected.append((F.datediff(day, F.lit("1970-01-01").cast("date")) + EPOCH).cast("double").alias(meaning))
            selected.append(F.when(day.isNull(), F.nullif(text, F.lit(""))).alias(f"{meaning}_text"))
        elif meaning in AMOUNTS:
            # A wide decimal passes as text: its double is then the nearest one.
            number = F.when(text.rlike(PLAIN_AMOUNT), F.replace(text, F.lit(","), F.lit(".")).cast("double")) if kind == "string" else column.cast("string").cast("double")
            selected.append(number.alias(meaning))
            selected.append(F.when(number.isNull(), F.nullif(text, F.lit(""))).alias(f"{meaning}_text"))
        else:
            selected.append(F.nullif(text, F.lit("")).alias(meaning))
    lines = lines.select(*selected)
    doubtful = [f"{meaning}_text" for meaning in (*AMOUNTS, *DAYS) if meaning in place]
    different = _texts(lines, doubtful + [meaning for meaning in (*CODES, "currency") if meaning in place])
    for group, kind in ((AMOUNTS, "amount"), (DAYS, "day")):
        present = [meaning for meaning in group if meaning in place]
        texts = sorted(set().union(*(different[f"{meaning}_text"] for meaning in present)))
        read = v8.call("readTexts", kind, texts, plan) if texts else None
        if read and read["open"] is not None:
            raise LedgerError(f"{read['open']!r} can be read two ways: answer {'DECIMAL' if kind == 'amount' else 'DAY_ORDER'}.")
        if read and read["unread"]:
            notes.append(f"{read['unread']} different texts can't be read, such as {read['example']!r}; they count as missing.")
        for meaning in present:
            if texts:
                lines = _joined(lines, f"{meaning}_text", texts, read["values"], T.DoubleType(), f"{meaning}_read")
                lines = lines.withColumn(meaning, F.coalesce(meaning, f"{meaning}_read")).drop(f"{meaning}_read")
            lines = lines.withColumn(meaning, F.coalesce(meaning, F.lit(UNKNOWN))).drop(f"{meaning}_text")
    payments = False
    for meaning in CODES:
        texts = sorted(different.get(meaning, ()))
        values = v8.call("readTexts", meaning, texts, plan)["values"] if texts else []
        payments = payments or (meaning == "documentType" and 1 in values)
        lines = _joined(lines, meaning, texts, values, T.IntegerType(), f"{meaning}_read") if texts else lines.withColumn(f"{meaning}_read", F.lit(0))
    lines = lines.withColumn("flags", sum((F.coalesce(f"{meaning}_read", F.lit(0)) * weight for meaning, weight in zip(CODES, (1, 4, 8))), F.lit(0)).cast("byte"))
    if len(different.get("currency", ())) > 1:
        raise LedgerError("Several currencies: convert the amounts, or filter one, before they are segmented.")

    # Which lines count on the day, as in the sheet.
    unknown = F.lit(UNKNOWN)
    at = {name: F.col(name) if name in place else unknown for name in NUMBERS}
    issued = F.when((F.coalesce("documentType_read", F.lit(0)) == 1) & ~F.isnan(at["paidDate"]), at["paidDate"]).otherwise(at["invoiceDate"])
    day = v8.call("dayNumber", as_of)
    lines = lines.where((~F.isnan(at["amount"]) | ~F.isnan(at["openAmount"])) & (F.isnan(issued) | (issued <= day)))

    # Who is who: each mention once, in the order of the lines.
    who = [F.col(name) if name in place else F.lit(None).cast("string") for name in ("clientId", "client", "siren")]
    lines = lines.withColumn("m_id", who[0]).withColumn("m_name", who[1]).withColumn("m_siren", who[2])
    lines = lines.withColumn("m_alone", F.when(who[0].isNull() & who[1].isNull(), F.col("__row"))).persist()
    extra = [F.min_by(name, F.when(F.col(name).isNotNull(), F.col("__row"))).alias(name) if name in place else F.lit(None).cast("string").alias(name) for name in ("clientType", "sector")]
    firsts = [F.min(F.when(F.col(name).isNotNull(), F.col("__row"))).alias(f"{name}_row") if name in place else F.lit(None).cast("long").alias(f"{name}_row") for name in ("clientType", "sector")]
    keys = ["m_id", "m_name", "m_siren", "m_alone"]
    mentions = lines.groupBy(*keys).agg(F.min("__row").alias("first"), *extra, *firsts).collect()
    mentions.sort(key=lambda each: each["first"])
    if not mentions:
        raise LedgerError("No line counts on that day.")
    met = v8.call("clientsOf", [[each["m_id"], each["m_name"], each["m_siren"], each["first"]] for each in mentions], "clientId" not in place, language)
    schema = T.StructType([*[T.StructField(f"k_{key[2:]}", T.LongType() if key == "m_alone" else T.StringType()) for key in keys], T.StructField("client_place", T.IntegerType())])
    known = spark.createDataFrame([(each["m_id"], each["m_name"], each["m_siren"], each["m_alone"], number) for each, number in zip(mentions, met["client"])], schema)
    same = [F.col(key).eqNullSafe(F.col(f"k_{key[2:]}")) for key in keys]
    present = [name for name in NUMBERS if name in place]
    numbered = payments and "invoiceNumber" in place
    ordered = lines.join(known, same[0] & same[1] & same[2] & same[3]).select(F.col("client_place").alias("client"), "__row", "flags", *present, *(["invoiceNumber"] if numbered else []))

    count = partitions or int(spark.conf.get("spark.sql.shuffle.partitions"))
    settings = {"asOf": as_of, "language": language, "policy": policy, "history": "paidDate" in place or payments,
                "idMeaning": "clientId" if "clientId" in place else "siren", "hasIds": "client" in place and ("clientId" in place or "siren" in place)}
    fields = v8.call("foldedNames.slice")
    folded_schema = T.StructType([T.StructField("client", T.IntegerType()), *[T.StructField(name, T.DoubleType()) for name in fields]])
    folded = (ordered.repartition(count, "client").sortWithinPartitions("client", "__row")
              .mapInArrow(_fold(settings, present, numbered, fields), folded_schema).persist())

    # What needs all clients: tiers and the portfolio.
    names, ids, registered = met["names"], met["ids"], met["registered"]
    told = {name: _first(mentions, met["client"], name) if name in place else None for name in ("clientType", "sector")}
    table = folded.toArrow().sort_by("client")
    v8.call("begin", settings)
    v8.call("clients", len(names), names, ids, registered, told["clientType"], told["sector"])
    _fill(v8, table, fields)
    portfolio = v8.call("portfolio", plan["currency"])
    tiers = bytes(v8.buffer("tierRoom()"))
    people = spark.createDataFrame([(i, names[i], ids[i], registered[i], *(told[name][i] if told[name] else None for name in told), tiers[i]) for i in range(len(names))],
                                   "client int, p_name string, p_id string, p_registered string, p_type string, p_sector string, tier int")
    head = v8.call("head")
    result_schema = T.StructType([T.StructField("place", T.IntegerType()), *[T.StructField(name, T.StringType() if kind == "text" else T.DoubleType()) for name, kind in zip(head["headers"], head["formats"])]])
    clients = folded.join(people, "client").mapInArrow(_rate(settings, fields, head["headers"], head["formats"], [told[name] is not None for name in told]), result_schema).orderBy("place")
    return Segmentation(clients, portfolio, notes)


def _first(mentions, clients, name):
    """The first text that stands with any of a client's lines."""
    found = {}
    for each, client in zip(mentions, clients):
        at = each[f"{name}_row"]
        if each[name] is not None and (client not in found or at < found[client][0]):
            found[client] = (at, each[name])
    return [found[client][1] if client in found else None for client in range(max(clients) + 1)]


def _bytes(column):
    """The bytes of an Arrow column without nulls."""
    array = column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column
    if isinstance(array, pa.ChunkedArray):
        array = pa.concat_arrays(array.chunks)
    width = array.type.bit_width // 8
    return memoryview(array.buffers()[1]).cast("B")[array.offset * width : (array.offset + len(array)) * width]


def _fill(v8, table, fields):
    for field in fields:
        v8.buffer(f"foldedRoom('{field}')")[:] = _bytes(table.column(field))
    v8.call("filled")


def _fold(settings, present, numbered, fields):
    def fold(batches):
        batches = [batch for batch in batches if batch.num_rows > 0]
        if not batches:
            return
        table = pa.Table.from_batches(batches)
        v8 = core()
        v8.call("begin", settings)
        v8.call("lines", table.num_rows, present)
        for name in ("client", "flags", *present):
            v8.buffer(f"buffer('{name}')")[:] = _bytes(table.column(name))
        if numbered:
            v8.call("invoiceNumbers", table.column("invoiceNumber").to_pylist())
        count = v8.call("fold")
        arrays = [pa.Array.from_buffers(pa.int32(), count, [None, pa.py_buffer(bytes(v8.buffer("foldedBuffer('client')")))])]
        arrays += [pa.Array.from_buffers(pa.float64(), count, [None, pa.py_buffer(bytes(v8.buffer(f"foldedBuffer('{field}')")))]) for field in fields]
        yield pa.RecordBatch.from_arrays(arrays, names=["client", *fields])

    return fold


def _rate(settings, fields, headers, formats, told):
    def rate(batches):
        v8 = core()
        v8.call("begin", settings)
        for batch in batches:
            if batch.num_rows == 0:
                continue
            lists = [batch.column(name).to_pylist() for name in ("p_name", "p_id", "p_registered", "p_type", "p_sector")]
            v8.call("clients", batch.num_rows, *lists[:3], lists[3] if told[0] else None, lists[4] if told[1] else None)
            _fill(v8, pa.Table.from_batches([batch]), fields)
            v8.buffer("tierRoom()")[:] = bytes(batch.column("tier").to_pylist())
            rows = v8.call("rows")
            arrays = [batch.column("client")]
            for at, kind in enumerate(formats):
                arrays.append(pa.array([row[at] for row in rows], pa.string() if kind == "text" else pa.float64()))
            yield pa.RecordBatch.from_arrays(arrays, names=["place", *headers])

    return rate
