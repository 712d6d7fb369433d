"""Which texts a Berita Acara needs. The type makes a missing text a mistake that the type checker finds."""

from __future__ import annotations

import msgspec


class Texts(msgspec.Struct, frozen=True, kw_only=True):
    """Every text of the Berita Acara. Names in braces are filled in by the part that prints the text."""

    language_tag: str
    title: tuple[str, str]
    subject: str
    author_role: str
    number: str
    draft_mark: str
    practice_mark: str
    draft_number: str

    opening: str
    opening_end_next_day: str
    first_party: str
    first_party_gloss: str
    second_party: str
    second_party_plant: str
    second_party_estate: str
    no_representative: str
    nip: str
    basis: str
    basis_without_rules: str
    assignment: str
    assignment_dated: str
    recital: str

    identity_plant: str
    identity_estate: str
    permit: str
    business: str
    address: str
    place: str
    contact: str
    phone: str
    workers: str
    workers_count: str
    checklist: str
    version: str
    none_known: str

    results: str
    section: str
    items: str
    compliant: str
    partial: str
    failed: str
    not_applicable: str
    not_applicable_short: str
    unanswered: str
    value: str
    total: str
    grade: str
    capped: str
    bar_note: str
    legend_compliant: str
    legend_partial: str
    legend_failed: str

    origin: str
    level: str
    level_of_items: str
    weight: str
    counted: str
    earned: str
    possible: str
    value_arises: str
    capped_sentence: str
    capped_unnamed: str
    uncapped_sentence: str
    no_value: str

    findings: str
    no_findings: str
    item: str
    state: str
    law: str
    law_and_level: str
    photo: str
    due: str
    action: str
    corrected: str
    partly: str
    critical: str
    major: str
    minor: str
    photos: str
    photos_of: str
    other_photos: str
    other_photos_note: str
    recorded: str
    nothing_recorded: str
    question: str
    row: str
    no_rows: str
    without_time: str

    response: str
    no_response: str
    no_response_yet: str
    obstacles: str
    no_obstacles: str
    no_obstacles_yet: str
    conclusion: str
    conclusion_counts: str
    conclusion_unanswered: str
    conclusion_value: str
    conclusion_value_other: str
    conclusion_recorded: str
    conclusion_no_findings: str
    conclusion_findings: str
    conclusion_critical: str
    conclusion_due: str
    closing: str
    place_and_date: str
    witness: str
    refused: str
    absent: str
    reason: str
    witnessed_by: str
    not_signed: str

    annex: str
    annex_checklist: str
    annex_note: str
    answer: str
    code: str
    wording: str
    note: str
    passed: str
    no_answer: str
    annex_former: str
    former_note: str
    asked_by: str
    begun_with: str
    then: str
    not_asked: str
    not_answered: str
    annex_evidence: str
    evidence_note: str
    original: str
    position: str
    taken: str
    added: str
    chain: str
    events: str
    digest_of_head: str

    running: str
    running_draft: str
    footer: str
    footer_draft: str
    copy_company: str
    copy_file: str
    sealed: str
    not_sealed: str
    page: str

    verified_identical: str
    verified_differs: str
    verified_same_text: str
    verified_page: str
    verified_unknown: str
