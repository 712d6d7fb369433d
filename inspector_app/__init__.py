"""The domain of Inspeksi IOMKI: ledger, checklists, visits, evidence and papers, without a window and without a network."""

__version__ = "0.1.0"
