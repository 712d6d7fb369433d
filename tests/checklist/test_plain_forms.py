"""The forms without a score: a company's obstacles, makers of PPE and masks, activities paid from deconcentration
funds. Rows, sums over rows, cascades, and figures that are unusual.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from inspector_app.checklist.model import Kind
from tests.builders.templates import every_question, path_in, register_lists, shipped, visit_on

if TYPE_CHECKING:
    from inspector_app.checklist.session import Session

DAY = "2020-09-09"

PLAIN = ["obstacles-2020", "equipment-2020", "grants-2020"]


def value(session: Session, name: str) -> str:
    return session.node(path_in(session.checklist, name)).value


def answer(session: Session, **answers: str) -> Session:
    for name, raw in answers.items():
        assert session.answer(path_in(session.checklist, name), raw).accepted, (name, raw)
    return session


def add(session: Session, repeat: str, **answers: str) -> None:
    """Add a row to a repeat and answer in it."""
    row = session.add_row(path_in(session.checklist, repeat)).path
    for name, raw in answers.items():
        assert session.answer(type(row)(f"{row}/{name}"), raw).accepted, (name, raw)


@pytest.mark.parametrize("name", PLAIN)
def test_a_form_is_filled_until_nothing_is_missing(name: str) -> None:
    form = shipped(name)
    session = visit_on(form, DAY, regency="32.15")
    by_kind = {Kind.NUMBER: "1", Kind.DATE: DAY, Kind.TEXT: "ada"}
    usual = {
        "year": "2020", "share_health": "40", "share_government": "30", "share_retail": "20", "share_export": "10",
        "home_paid": "0", "home_unpaid": "0", "help": "loan",
    }  # fmt: skip
    questions = {row.path: row for row in every_question(form)}
    for _ in range(400):
        if not session.missing():
            break
        path = session.missing()[0]
        row = questions[session.question(path).path]
        choices = session.choices(path)
        raw = usual.get(path.rsplit("/", 1)[-1]) or (choices[0].name if choices else by_kind[row.kind])
        assert session.answer(path, raw).accepted, (path, raw)
    assert session.missing() == ()
    assert session.invalid() == ()


@pytest.mark.parametrize("name", PLAIN)
def test_an_empty_form_asks_and_breaks_no_rule(name: str) -> None:
    session = visit_on(shipped(name), DAY)
    assert session.missing()
    assert (session.invalid(), session.warned()) == ((), ())


def test_what_a_line_lost_is_worked_out_and_the_worst_named() -> None:
    session = visit_on(
        shipped("obstacles-2020"), DAY, {"line_before": "200", "line_now": "150", "line_state": "reduced"}
    )
    add(session, "lines", line_before="1000", line_now="0", line_state="stopped")
    assert value(session, "line_drop") == "25"
    assert value(session, "output_drop") == "100"
    assert value(session, "lines_stopped") == "1"


def test_orders_are_summed_by_what_became_of_them() -> None:
    session = visit_on(shipped("obstacles-2020"), DAY, {"orders_hit": "yes"})
    answer(session, order_state="cancelled", order_value="1200")
    add(session, "orders", order_state="postponed", order_value="800.5")
    add(session, "orders", order_state="reduced", order_value="300")
    assert value(session, "lost_value") == "1500"
    assert value(session, "postponed_value") == "800.5"
    session.answer(path_in(session.checklist, "orders_hit"), "no")
    assert not session.node(path_in(session.checklist, "lost_value")).relevant
    assert not session.may_add(path_in(session.checklist, "orders"))
    session.answer(path_in(session.checklist, "orders_hit"), "yes")
    assert value(session, "lost_value") == "1500"


def test_exports_on_hold_tell_what_is_ready() -> None:
    session = visit_on(
        shipped("obstacles-2020"), DAY, {"exports_hit": "yes", "export_value": "250", "export_made": "all"}
    )
    add(session, "exports", export_value="100", export_made="part")
    assert (value(session, "exports_value"), value(session, "exports_ready")) == ("350", "250")


def test_workers_sent_home_cannot_be_more_than_there_are() -> None:
    said = {
        "workers_before": "1000",
        "workers_now": "900",
        "home_paid": "500",
        "home_unpaid": "401",
        "dismissed": "100",
    }
    session = visit_on(shipped("obstacles-2020"), DAY, said)
    assert session.invalid() == (path_in(session.checklist, "home_unpaid"),)
    answer(session, home_unpaid="400")
    assert session.invalid() == ()
    assert value(session, "workers_hit") == "100"
    assert session.node(path_in(session.checklist, "rights")).relevant


def test_more_workers_than_before_is_unusual_only() -> None:
    session = visit_on(shipped("obstacles-2020"), DAY, {"workers_before": "100", "workers_now": "120"})
    assert session.invalid() == ()
    assert session.warned() == (path_in(session.checklist, "workers_now"),)


def test_each_kind_of_help_asked_for_gets_its_row_and_one_of_them_is_first() -> None:
    form = shipped("obstacles-2020")
    session = visit_on(form, DAY, {"help": "material loan training", "request_help": "loan"})
    asked = {"material", "loan", "training"}
    assert {choice.name for choice in session.choices(path_in(form, "request_help"))} == asked
    assert {choice.name for choice in session.choices(path_in(form, "help_first"))} == asked
    assert value(session, "requests_open") == "2"
    add(session, "requests", request_help="loan")
    assert len(session.invalid()) == 2
    answer(session, request_help="material")
    assert session.invalid() == ()
    answer(session, help="none")
    assert not session.may_add(path_in(form, "requests"))
    assert not session.node(path_in(form, "help_first")).relevant


def test_nothing_is_not_asked_for_together_with_something() -> None:
    session = visit_on(shipped("obstacles-2020"), DAY, {"help": "none loan"})
    assert session.invalid() == (path_in(session.checklist, "help"),)


def test_an_estate_s_operator_is_asked_about_its_tenants() -> None:
    form = shipped("obstacles-2020")
    session = visit_on(form, DAY)
    assert value(session, "subject") == "plant"
    assert not session.node(path_in(form, "tenants")).relevant
    answer(session, subject="estate", tenants="120", tenants_reduced="80", tenants_stopped="41")
    assert session.invalid() == (path_in(form, "tenants_stopped"),)
    assert not session.node(path_in(form, "orders_hit")).relevant


def test_capacity_of_all_lines_adds_up() -> None:
    form = shipped("equipment-2020")
    session = visit_on(form, DAY, {"maker": "converted", "kinds": "mask_cloth coverall"})
    answer(session, line_kind="mask_cloth", line_capacity="10000", line_output="8000", line_days="25")
    add(session, "lines", line_kind="coverall", line_capacity="2000", line_output="1000", line_days="20")
    assert value(session, "line_used") == "80"
    assert value(session, "capacity_month") == "290000"
    assert value(session, "output_day") == "9000"
    assert value(session, "capacity_used") == "75"


def test_a_line_makes_one_of_the_products_named() -> None:
    form = shipped("equipment-2020")
    session = visit_on(form, DAY, {"maker": "established", "kinds": "gloves mask_surgical"})
    assert {choice.name for choice in session.choices(path_in(form, "line_kind"))} == {"gloves", "mask_surgical"}
    answer(session, line_kind="gloves")
    answer(session, kinds="mask_surgical")
    assert (value(session, "line_kind"), session.node(path_in(form, "line_kind")).withdrawn) == ("", "gloves")
    answer(session, kinds="gloves")
    assert value(session, "line_kind") == "gloves"


def test_more_output_than_capacity_is_unusual() -> None:
    session = visit_on(shipped("equipment-2020"), DAY, {"maker": "established", "line_capacity": "100"})
    answer(session, line_output="101")
    assert session.warned() == (path_in(session.checklist, "line_output"),)


def test_each_product_shows_its_proof_and_only_masks_have_layers() -> None:
    form = shipped("equipment-2020")
    session = visit_on(form, DAY, {"maker": "planned", "kinds": "mask_cloth gown", "product_kind": "mask_cloth"})
    assert value(session, "products_open") == "1"
    add(session, "products", product_kind="gown")
    assert value(session, "products_open") == "0"
    mask, gown = session.rows(path_in(form, "products"))
    assert session.node(type(mask)(f"{mask}/product_layers")).relevant
    assert not session.node(type(gown)(f"{gown}/product_layers")).relevant
    session.answer(type(mask)(f"{mask}/product_proof"), "none")
    session.answer(type(gown)(f"{gown}/product_proof"), "certificate test")
    assert not session.node(type(mask)(f"{mask}/product_standard")).relevant
    assert session.node(type(gown)(f"{gown}/product_standard")).relevant
    assert value(session, "unproved") == "1"
    session.answer(type(gown)(f"{gown}/product_valid"), "2020-01-01")
    assert session.warned() == (type(gown)(f"{gown}/product_valid"),)
    assert not session.node(path_in(form, "line_capacity")).relevant


def test_stock_is_told_in_days_and_what_runs_out_first() -> None:
    session = visit_on(shipped("equipment-2020"), DAY, {"maker": "established", "material_use": "100"})
    answer(session, material_stock="2000")
    assert (value(session, "material_days"), value(session, "materials_low")) == ("20", "0")
    add(session, "materials", material_use="10", material_stock="45")
    assert (value(session, "materials_low"), value(session, "material_first")) == ("1", "4.5")
    assert session.node(path_in(session.checklist, "material_cause")).relevant


def test_the_shares_of_what_is_sold_add_up_to_a_hundred() -> None:
    said = {"maker": "established", "share_health": "33.3", "share_government": "33.3", "share_retail": "33.4"}
    session = visit_on(shipped("equipment-2020"), DAY, said)
    answer(session, share_export="1")
    assert session.invalid() == (path_in(session.checklist, "share_export"),)
    answer(session, share_export="0")
    assert session.invalid() == ()


def test_a_visit_knows_its_province_and_the_regencies_follow() -> None:
    form = shipped("grants-2020")
    session = visit_on(form, DAY, regency="32.15")
    assert (value(session, "province"), value(session, "regency")) == ("32", "32.15")
    assert len(session.choices(path_in(form, "province"))) == 34
    assert len(session.choices(path_in(form, "regency"))) == 27
    answer(session, province="11")
    assert all(choice.name.startswith("11.") for choice in session.choices(path_in(form, "regency")))
    assert path_in(form, "regency") in session.missing()
    answer(session, province="32")
    assert value(session, "regency") == "32.15"


def test_every_regency_of_every_province_can_be_chosen() -> None:
    form = shipped("grants-2020")
    session = visit_on(form, DAY)
    regency = path_in(form, "regency")
    found = set()
    for province in session.choices(path_in(form, "province")):
        answer(session, province=province.name)
        found |= {choice.name for choice in session.choices(regency)}
    assert found == {row[0] for row in register_lists()["regencies"].rows}


def test_masks_are_ordered_made_and_delivered() -> None:
    form = shipped("grants-2020")
    session = visit_on(form, DAY, {"activities": "masks", "order_date": "2020-07-01", "order_due": "2020-08-31"})
    answer(session, order_ordered="10000", order_made="8000", order_delivered="5000", order_last="2020-08-20")
    assert (value(session, "order_made_share"), value(session, "order_delivered_share")) == ("80", "50")
    assert (value(session, "order_late"), value(session, "orders_late")) == ("9", "1")
    add(session, "orders", order_date="2020-07-01", order_due="2020-08-31", order_ordered="2000", order_made="2000",
        order_delivered="2000", order_last="2020-08-30")  # fmt: skip
    assert [value(session, f"{name}_total") for name in ("ordered", "made", "delivered")] == ["12000", "10000", "7000"]
    assert (value(session, "made_share"), value(session, "delivered_share")) == ("83.3", "58.3")
    assert value(session, "orders_late") == "1"


def test_no_more_is_delivered_than_was_made() -> None:
    session = visit_on(shipped("grants-2020"), DAY, {"activities": "masks", "order_ordered": "1000"})
    answer(session, order_made="1200", order_delivered="1201")
    assert session.warned() == (path_in(session.checklist, "order_made"),)
    assert session.invalid() == (path_in(session.checklist, "order_delivered"),)
    answer(session, order_delivered="1200")
    assert session.invalid() == ()


def test_participants_who_finished_are_those_who_came() -> None:
    session = visit_on(shipped("grants-2020"), DAY, {"activities": "training", "workshop_planned": "30"})
    answer(session, workshop_attended="25", workshop_women="14", workshop_finished="26")
    assert session.invalid() == (path_in(session.checklist, "workshop_finished"),)
    answer(session, workshop_finished="24")
    assert value(session, "workshop_share") == "80"
    add(session, "workshops", workshop_planned="20", workshop_attended="20", workshop_women="0", workshop_finished="16")
    assert (value(session, "finished_total"), value(session, "finished_share")) == ("40", "80")


def test_progress_far_from_the_funds_spent_is_unusual() -> None:
    session = visit_on(shipped("grants-2020"), DAY, {"budget": "400", "spent": "300", "progress": "50"})
    assert value(session, "spent_share") == "75"
    assert session.warned() == ()
    answer(session, progress="40")
    assert session.warned() == (path_in(session.checklist, "progress"),)
    answer(session, spent="401")
    assert session.invalid() == (path_in(session.checklist, "spent"),)


def test_a_product_has_one_row() -> None:
    session = visit_on(shipped("equipment-2020"), DAY, {"kinds": "gown gloves", "product_kind": "gown"})
    add(session, "products", product_kind="gown")
    assert len(session.invalid()) == 2
    answer(session, product_kind="gloves")
    assert session.invalid() == ()


def test_training_and_orders_are_asked_for_where_they_were_paid_for() -> None:
    form = shipped("grants-2020")
    session = visit_on(form, DAY, {"activities": "other"})
    repeats = [path_in(form, "workshops"), path_in(form, "orders")]
    assert [session.may_add(repeat) for repeat in repeats] == [False, False]
    answer(session, activities="training masks")
    assert [session.may_add(repeat) for repeat in repeats] == [True, True]
