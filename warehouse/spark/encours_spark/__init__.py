"""Encours over Spark: the class of the sheet, to the bit, for a ledger of any length.

    from encours_spark import segment_ledger
    result = segment_ledger(df, as_of="2026-10-31")
    result.clients      # a DataFrame, one row a client
    result.portfolio    # totals, tiers, classes, watch list

Spark reads, filters, orders by client and row and spreads the work; the same JavaScript core as in the sheet folds and rates,
in a V8 on each worker.
"""
from .ledger import LedgerError, Segmentation, segment_ledger

__all__ = ["LedgerError", "Segmentation", "segment_ledger"]
