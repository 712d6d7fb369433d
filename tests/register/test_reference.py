"""The lists that ship with the program."""

from __future__ import annotations

import pytest

from inspector_app.clock import Zone
from inspector_app.register.model import zone_of
from inspector_app.register.reference import estates, kbli, province_of, provinces, regencies


def test_the_lists_are_whole_and_fit_each_other() -> None:
    assert (len(provinces()), len(regencies()), len(estates()), len(kbli())) == (34, 514, 116, 747)
    assert all(regency.province_code in provinces() for regency in regencies().values())
    assert all(estate.regency_code in regencies() for estate in estates().values())
    assert all(code[:-1] in kbli() for code in kbli() if len(code) > 2)


def test_an_estate_knows_its_place_in_whole_numbers() -> None:
    kiic = estates()[next(iter(estates()))]
    assert (kiic.id, kiic.area_ha, kiic.lat_e6, kiic.lon_e6) == ("kiic", 1389, -6_365_000, 107_285_000)
    assert province_of(kiic.regency_code).name == "Jawa Barat"


def test_every_province_has_its_zone() -> None:
    zones = {code: zone_of(code) for code in provinces()}
    assert (zones["31"], zones["51"], zones["91"]) == (Zone.WIB, Zone.WITA, Zone.WIT)
    assert (zones["61"], zones["63"], zones["81"]) == (Zone.WIB, Zone.WITA, Zone.WIT)
    assert sum(zone is Zone.WIB for zone in zones.values()) == 18
    assert zone_of("73.71") is Zone.WITA
    with pytest.raises(KeyError):
        zone_of("99")
