"""The domain of Inspeksi IOMKI: ledger, checklists, visits, evidence and papers, without window and network."""

__version__ = "0.1.0"
