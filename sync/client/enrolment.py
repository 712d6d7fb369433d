"""The first run: headquarters takes this laptop in for a one-time code, and only then a store is made."""

from __future__ import annotations

import platform
from typing import TYPE_CHECKING

from inspector_app.clock import Zone
from inspector_app.errors import LineBroken, StoreExists
from inspector_app.ids import DeviceId, new_id
from inspector_app.store.folder import KEY, LEDGER
from sync.client.events import Enrolled
from sync.client.http import Line
from sync.client.laptop import Laptop, NewLaptop, settle_first_run
from sync.wire import Enrolment, EnrolmentRequest

if TYPE_CHECKING:
    from pathlib import Path

    from inspector_app.clock import Clock
    from inspector_app.store.keys import Kdf


def enrol(
    folder: Path,
    *,
    address: str,
    code: str,
    passphrase: str,
    clock: Clock,
    zone: Zone = Zone.WIB,
    practice: bool = False,
    kdf: Kdf | None = None,
) -> Laptop:
    """Have this laptop taken in, make its store in ``folder``, and return it opened.

    Headquarters is asked first: a refused code leaves nothing behind. When its answer is lost on the line it is asked
    once more; when the program dies between its answer and the store, the code is used up and headquarters gives
    another; nothing else was there to lose. Raises ``StoreExists``,
    ``EnrolmentRefused``, ``NotHeadquarters``, ``Unreachable``, ``LineBroken``.
    """
    settle_first_run(folder)
    if (folder / KEY).exists() or (folder / LEDGER).exists():
        raise StoreExists(detail=str(folder))
    laptop = NewLaptop(DeviceId(new_id()))
    line = Line(address)
    try:
        request = EnrolmentRequest(code.strip().upper(), laptop.device, laptop.signer.key, platform.node())
        try:
            told = line.post("/v1/enrol", request, Enrolment)
        except LineBroken:
            # Headquarters may have taken us in; it knows this request again by its device and key.
            told = line.post("/v1/enrol", request, Enrolment)
    finally:
        line.close()
    enrolled = Enrolled(
        person=told.person,
        name=told.person_name,
        nip=told.person_nip,
        position=told.person_position,
        label=told.device_label,
        zone=zone,
        address=line.address,
        headquarters=told.headquarters_name,
        key=told.headquarters_key,
        practice=practice,
    )
    return laptop.create(folder, enrolled=enrolled, token=told.token, passphrase=passphrase, clock=clock, kdf=kdf)
