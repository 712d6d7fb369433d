"""What the demonstration answers: an invented visit of 9 September 2020 with a few things out of order.

Keys are question codes with a part's letter; what is not named here is answered in order. Texts are typed as written.
"""

from __future__ import annotations

from typing import NamedTuple

COMPANY = "PT Contoh Otomotif Indonesia"
BEGAN = "2020-09-09T08:42+07:00"
PASSPHRASE = "empat kata sandi latihan"  # noqa: S105 - of a demonstration, and written beside its store
INSPECTOR = ("Dewi Lestari", "198503122009122003", "Inspektur, ketua tim")
SECOND = ("Rizal Hakim", "199007212015031004")
ASSIGNMENT = "214/KPAII.4/ST/IX/2020"
MANAGER = ("Bambang Suryadi", "Manajer Pabrik")
PLACE = (-6.365, 107.285)


class Trouble(NamedTuple):
    """What is noted at a question that is not in order; a picture is a scene and its minute after eight o'clock."""

    note: str
    pictures: tuple[tuple[str, int], ...] = ()
    corrected: bool = False


TYPED: dict[str, tuple[str, ...]] = {
    "A05": ("3",),
    "A06a": ("1482",),
    "A06b": ("1396",),
    "A07a": ("2",),
    "A07b": ("2",),
    "B03a": ("Ratna Sari, Dinas Kesehatan Karawang, 0267 845 0000",),
    "B03b": ("2/9/2020",),
    "C01": ("50", "50", "Gerbang 1", "8.50"),
    "C04": ("37,3",),
    "C06a": ("36,4",),
    "C06b": ("36,5",),
    "C09a": ("3",),
    "D01": ("48", "50", "Lini rakit 1", "9.10"),
    "D04": ("46", "50", "Lini rakit 2", "9.21"),
    "D04a": ("0,7",),
    "E01a": ("42",),
    "E01b": ("41",),
    "E05a": ("51",),
    "E09a": ("28/8/2020",),
    "F01a": ("212",),
    "F01b": ("640",),
    "G01a": ("45",),
    "G05a": ("18",),
    "G05b": ("40",),
    "H03a": ("24/8/2020",),
    "H03b": ("25/8/2020",),
    "H04a": ("14",),
    "H05a": ("24/8/2020", "14.00"),
    "H05b": ("25/8/2020", "15.00"),
    "H05c": ("25/8/2020", "18.00"),
    "H05d": ("27/8/2020", "6.00"),
    "H07a": ("6",),
    "H09a": ("14",),
    "H09b": ("14",),
    "I01": ("6",),
    "I02a": ("1/9/2020",),
    "I03": ("9", "10", "Lini rakit 1", "10.05"),
}

PRESSED: dict[str, int] = {"B07": 2, "C10": 2, "D07": 4, "D08": 3, "E04": 2, "E05": 3, "H06": 3}
"""The key of a choice that is not its first."""

TROUBLES: dict[str, Trouble] = {
    "A06": Trouble("Hadir 1.396 orang, dilaporkan 1.482 orang."),
    "C10": Trouble("Sopir pemasok tidak dicatat di buku tamu gerbang 2.", (("gate", 55),)),
    "D04": Trouble("Jarak terkecil antar pekerja di lini rakit 2 adalah 0,7 m (4 dari 50 pos kerja).", (("line", 81),)),
    "D08": Trouble("Pekerja berkerumun di loker B pada pergantian shift, pukul 09.40 WIB.", (("lockers", 100),)),
    "E04": Trouble("2 dari 9 botol penyanitasi tangan tanpa label kadar alkohol.", (("basins", 131),), corrected=True),
    "E05": Trouble(
        "Catatan di kantin dan loker kosong sejak Senin, 7 September. Petugas: dibersihkan hanya pada akhir shift 1.",
        (("log", 118), ("canteen", 122)),
    ),
}

RESPONSE = (
    "Disinfeksi kantin akan kami serahkan ke petugas tiap shift mulai besok. Untuk lini rakit 2 kami minta waktu "
    "sampai 14 September karena harus menunggu sekat dari pemasok."
)
OBSTACLES = (("Pesanan ekspor ditunda", "35 % sejak Juni"), ("Pekerja dirumahkan", "86 orang"))
