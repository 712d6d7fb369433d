"""The append-only ledger: what happened, by whom, when, in chains that no one can alter unseen."""
