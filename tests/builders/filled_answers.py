"""Answers for the sample papers, as an inspector would type them: a few lines for each checklist.

``A06a 1482`` answers an item or a part, ``/B/lines[2]/line_unit ton`` any question, with rows by their place.
``+ /B/lines`` adds a row, ``? …`` is why a warning was passed, ``# …`` a note, ``@ …`` a photo with its caption.
"""

from __future__ import annotations

PLANT_2021 = """
A05 3
A06a 1482
A06b 1396
A07a 2
A07b 2
A09 sent
A09b 2021-09-10
A10 never
B03 yes
B03a Puskesmas Telukjambe, dr. Ani, 0267-555-0133
B03b 2021-09-08
B07 essential
B07b 361
B07c 640
B05 2
# B05 Upah dibayar selama isolasi, tetapi aturannya belum ditulis.
C01_n 50
C01_total 50
C01_area Gerbang 1
C01_time 07:35:00
C04 37.3
C06a 36.4
C06b 36.5
C09a 3
C10 2
# C10 Sopir pemasok tidak dicatat di buku tamu gerbang 2.
C14 yes
C14a 702
C14b 11
C14c 9
C14d 1
C14e 1
D01_n 46
D01_total 50
D01_area Lini rakit 2
D01_time 09:21:00
D04_n 46
D04_total 50
D04_area Lini rakit 2
D04_time 09:25:00
D04a 0.7
D07 4
D08 3
# D08 Pekerja berkerumun di loker B pada pergantian shift.
@ D08 Loker B saat pergantian shift
E01a 48
E01b 46
E05 3
E05a 51
# E05 Kantin dan ruang loker tidak didisinfeksi selama 51 jam; catatan kosong sejak Senin.
@ E05 Catatan disinfeksi kantin, kosong sejak Senin
@ E05 Meja kantin, tanpa jadwal pembersihan
E09a 2021-08-24
F01a 96
F01b 240
G01 yes
G01a 30
G05a 21
G05b 45
G07 4
H03 reported
H03a 2021-09-02
H03b 2021-09-02
H04a 14
H05 closed
H05a 2021-09-02T17:00:00.000+07:00
H05b 2021-09-03T17:00:00.000+07:00
H05c 2021-09-03T21:30:00.000+07:00
H05d 2021-09-05T07:00:00.000+07:00
H06 none
H07a 16
H09 yes
H09a 14
H09b 14
H10a 1482
H10b 1391
H10c 902
I01 24
I02 yes
I02a 2021-09-06
I03_n 9
I03_total 10
I03_area Kantin
I03_time 10:05:00
"""

PERMIT = """
A01 active
A01a 4471/2020
A01b 2020-04-24
A01d https://siinas.kemenperin.go.id/iomki/4471-2020
A03a 29300
A05 2
# A05 Tanda elektronik terbaca, tetapi alamatnya alamat kantor pusat.
A06 general office plant business
A06a 9120002411873
A07a 2
A07b 1
B01a 1482
B01b 1396
B02a 1482
B02b 1396
B02c Sejak 1 September 86 pekerja kontrak tidak diperpanjang; laporan belum disesuaikan.
/B/shifts[1]/shift_name 1
/B/shifts[1]/shift_reported 640
/B/shifts[1]/shift_seen 588
+ /B/shifts
/B/shifts[2]/shift_name 2
/B/shifts[2]/shift_reported 602
/B/shifts[2]/shift_seen 590
+ /B/shifts
/B/shifts[3]/shift_name 3
/B/shifts[3]/shift_reported 240
/B/shifts[3]/shift_seen 218
# /B/shifts[3]/shift_seen Menurut daftar hadir malam sebelumnya.
/C/periods[1]/period_end 2020-09-04
/C/periods[1]/period_sent yes
/C/periods[1]/period_date 2020-09-04
/C/periods[2]/period_end 2020-08-28
/C/periods[2]/period_sent yes
/C/periods[2]/period_date 2020-08-31
/C/periods[3]/period_end 2020-08-21
/C/periods[3]/period_sent no
C04 headcount shifts cases transport protocol
C05g 3
C05h 3
C05i 0
C05j 0
C05k 2
C05l 4
C05m 14
C05n 14
# C05l Dua kasus dari mes belum masuk laporan.
C06a bus motorcycle
C06b bus motorcycle car
/C/answers[1]/point screening
/C/answers[1]/point_reported yes
/C/answers[1]/point_seen yes
+ /C/answers
/C/answers[2]/point cleaning
/C/answers[2]/point_reported yes
/C/answers[2]/point_seen no
+ /C/answers
/C/answers[3]/point common
/C/answers[3]/point_reported yes
/C/answers[3]/point_seen yes
C08 2
C08a 2020-06-11
? C08a Perusahaan tidak mempunyai foto yang lebih baru.
C09 present
D01 done
D01a 2020-07-02
E01a Sari Wulandari
E01b 081200004471
E01c Bersikap terbuka; meminta penjelasan tentang pelaporan mingguan.
"""

OBSTACLES = """
/A/subject plant
/A/operation partly
/A/affected_since 2019-12-20
? /A/affected_since Pasokan dari Wuhan sudah terganggu sejak Desember 2019.
/A/capacity_before 92
/A/capacity_now 41.5
/A/demand down
/A/sales_drop 58
/B/lines[1]/line_product Rangka jok depan
/B/lines[1]/line_unit piece
/B/lines[1]/line_before 48000
/B/lines[1]/line_now 19500
/B/lines[1]/line_state reduced
/B/lines[1]/line_since 2020-04-13
+ /B/lines
/B/lines[2]/line_product Sandaran kepala
/B/lines[2]/line_unit piece
/B/lines[2]/line_before 96000
/B/lines[2]/line_now 0
/B/lines[2]/line_state stopped
/B/lines[2]/line_since 2020-05-04
+ /B/lines
/B/lines[3]/line_product Busa cetak untuk jok kendaraan niaga
/B/lines[3]/line_unit ton
/B/lines[3]/line_before 310
/B/lines[3]/line_now 304.5
/B/lines[3]/line_state running
/C/orders_hit yes
/C/orders[1]/order_market domestic
/C/orders[1]/order_product Jok lengkap, kendaraan penumpang
/C/orders[1]/order_state postponed
/C/orders[1]/order_value 14250
/C/orders[1]/order_until 2021-01-15
+ /C/orders
/C/orders[2]/order_market export
/C/orders[2]/order_product Sandaran kepala, Thailand
/C/orders[2]/order_state cancelled
/C/orders[2]/order_value 182500
? /C/orders[2]/order_value Satu kontrak tiga tahun dibatalkan seluruhnya; surat pembatalan dilihat.
/D/material_hit yes
/D/materials[1]/material_name Poliol untuk busa
/D/materials[1]/material_source import
/D/materials[1]/material_country Korea Selatan
/D/materials[1]/material_short 35
/D/materials[1]/material_days 12
/D/materials[1]/material_cause transport price
+ /D/materials
/D/materials[2]/material_name Kain pelapis
/D/materials[2]/material_source domestic
/D/materials[2]/material_short 20
/D/materials[2]/material_days 45
/D/materials[2]/material_cause supplier other
/D/materials[2]/material_other Pemasok di Bandung beralih membuat masker
/E/workers_before 1568
/E/workers_now 1482
/E/home_paid 240
/E/home_unpaid 60
/E/dismissed 86
/E/rights partly
/E/workers_note Dua pekerja yang diberhentikan sedang sakit; lihat surat serikat.
/F/exports_hit yes
/F/exports[1]/export_country Thailand
/F/exports[1]/export_product Sandaran kepala
/F/exports[1]/export_value 420
/F/exports[1]/export_made part
/F/exports[1]/export_since 2020-04-20
/F/exports[1]/export_reason buyer
/G/help material loan buyers
/G/help_first material
/G/requests[1]/request_help material
/G/requests[1]/request_detail Kemudahan impor poliol selama tiga bulan, atau pemasok dalam negeri yang bersertifikat.
/G/requests[1]/request_by 2020-10-01
+ /G/requests
/G/requests[2]/request_help loan
/G/requests[2]/request_detail Penjadwalan ulang pinjaman modal kerja.
/H/words Kami bisa bertahan sampai akhir tahun bila bahan baku lancar.
/H/contact_name Bambang Suryadi
/H/contact_phone 08120000447
/H/inspector_note Pembukuan penjualan belum diperlihatkan.
"""

EQUIPMENT = """
/A/maker converted
/A/made_before Kaus dan pakaian olahraga
/A/made_since 2020-04-20
/A/kinds mask_cloth coverall gown
/A/workers 146
/B/lines[1]/line_kind mask_cloth
/B/lines[1]/line_machines 40
/B/lines[1]/line_shifts 2
/B/lines[1]/line_hours 7
/B/lines[1]/line_days 25
/B/lines[1]/line_capacity 24000
/B/lines[1]/line_output 21500
+ /B/lines
/B/lines[2]/line_kind coverall
/B/lines[2]/line_machines 32
/B/lines[2]/line_shifts 1
/B/lines[2]/line_hours 8
/B/lines[2]/line_days 22
/B/lines[2]/line_capacity 1200
/B/lines[2]/line_output 1310
? /B/lines[2]/line_output Bekerja lembur dua jam sejak pesanan rumah sakit provinsi.
+ /B/lines
/B/lines[3]/line_kind gown
/B/lines[3]/line_machines 12
/B/lines[3]/line_shifts 1
/B/lines[3]/line_hours 8
/B/lines[3]/line_days 22
/B/lines[3]/line_capacity 900
/B/lines[3]/line_output 0
/C/products[1]/product_kind mask_cloth
/C/products[1]/product_proof test
/C/products[1]/product_standard Standar mutu masker kain menurut laporan uji
/C/products[1]/product_number LU-0442/IX/2020
/C/products[1]/product_layers 3
/C/products[1]/product_label yes
/C/products[1]/product_checked 50
/C/products[1]/product_good 48
/C/products[1]/product_stock 162000
@ /C/products[1]/product_photo Laporan uji masker kain
+ /C/products
/C/products[2]/product_kind coverall
/C/products[2]/product_proof certificate licence
/C/products[2]/product_standard Standar yang disebut dalam izin edar
/C/products[2]/product_number AKD 2050 1020 334
/C/products[2]/product_valid 2025-06-30
/C/products[2]/product_label yes
/C/products[2]/product_checked 10
/C/products[2]/product_good 10
/C/products[2]/product_stock 2400
+ /C/products
/C/products[3]/product_kind gown
/C/products[3]/product_proof none
/C/products[3]/product_label no
/C/products[3]/product_checked 0
/C/products[3]/product_stock 0
/D/materials[1]/material_name Kain katun
/D/materials[1]/material_source domestic
/D/materials[1]/material_unit metre
/D/materials[1]/material_use 1800
/D/materials[1]/material_stock 52000
+ /D/materials
/D/materials[2]/material_name Kain spunbond 65 gsm
/D/materials[2]/material_source import
/D/materials[2]/material_country Tiongkok
/D/materials[2]/material_unit roll
/D/materials[2]/material_use 14
/D/materials[2]/material_stock 90
/D/material_cause border price
/E/share_health 40
/E/share_government 35
/E/share_retail 25
/E/share_export 0
/E/backlog 410000
/F/conclusion partly
/F/conclusion_reason Bukti mutu gaun belum ada.
Persediaan kain spunbond perlu ditambah sampai sekurang-kurangnya dua minggu.
/F/contact_name Hendra Gunawan
/F/inspector_note Mesin jahit baru belum dipakai; tanyakan lagi bulan depan.
@ /B/lines[1]/line_machines Lini masker kain
"""

GRANTS = """
/A/province 32
/A/regency 32.04
/A/office Dinas Perindustrian dan Perdagangan Provinsi Contoh
/A/year 2020
/A/document 027/SP/DK-IKM/2020
/A/activities training masks
/A/activity_start 2020-06-01
/A/activity_end 2020-11-30
/A/budget 2450
/A/spent 1180.5
/B/workshops[1]/workshop_title Membuat masker kain sesuai standar
/B/workshops[1]/workshop_mode room
/B/workshops[1]/workshop_regency 32.04
/B/workshops[1]/workshop_start 2020-06-22
/B/workshops[1]/workshop_end 2020-06-26
/B/workshops[1]/workshop_planned 40
/B/workshops[1]/workshop_attended 38
/B/workshops[1]/workshop_women 31
/B/workshops[1]/workshop_finished 37
/B/workshops[1]/workshop_protocol yes
+ /B/workshops
/B/workshops[2]/workshop_title Pemasaran daring bagi IKM sandang
/B/workshops[2]/workshop_mode online
/B/workshops[2]/workshop_start 2020-05-27
? /B/workshops[2]/workshop_start Dibuka lebih awal atas permintaan peserta; disetujui dinas.
/B/workshops[2]/workshop_end 2020-06-03
/B/workshops[2]/workshop_planned 60
/B/workshops[2]/workshop_attended 74
? /B/workshops[2]/workshop_attended Pelatihan daring terbuka juga bagi IKM kabupaten tetangga.
/B/workshops[2]/workshop_women 52
/B/workshops[2]/workshop_finished 55
/C/orders[1]/order_maker Konveksi Maju Bersama
/C/orders[1]/order_regency 32.04
/C/orders[1]/order_kind cloth
/C/orders[1]/order_date 2020-06-15
/C/orders[1]/order_due 2020-07-31
/C/orders[1]/order_ordered 50000
/C/orders[1]/order_made 50000
/C/orders[1]/order_delivered 50000
/C/orders[1]/order_last 2020-08-04
/C/orders[1]/order_recipient Puskesmas dan sekolah di 31 kecamatan
/C/orders[1]/order_price 4500
/C/orders[1]/order_paid paid
+ /C/orders
/C/orders[2]/order_maker Koperasi Jahit Cempaka
/C/orders[2]/order_regency 32.73
/C/orders[2]/order_kind cloth
/C/orders[2]/order_date 2020-07-01
/C/orders[2]/order_due 2020-08-31
/C/orders[2]/order_ordered 30000
/C/orders[2]/order_made 24500
/C/orders[2]/order_delivered 18000
/C/orders[2]/order_last 2020-08-28
/C/orders[2]/order_recipient Pasar tradisional
/C/orders[2]/order_price 950
? /C/orders[2]/order_price Kain disumbang oleh perusahaan setempat; yang dibayar ongkos jahitnya.
/C/orders[2]/order_paid partly
+ /C/orders
/C/orders[3]/order_maker UD Sinar Tekstil
/C/orders[3]/order_regency 32.11
/C/orders[3]/order_kind other
/C/orders[3]/order_date 2020-08-20
/C/orders[3]/order_due 2020-10-15
/C/orders[3]/order_ordered 12000
/C/orders[3]/order_made 2000
/C/orders[3]/order_delivered 0
/C/orders[3]/order_price 6000
/C/orders[3]/order_paid open
/D/progress 55
/D/obstacles material funds
/D/obstacle_detail Pencairan tahap kedua tertunda; harga kain naik sejak Juli.
/D/follow_up Dinas melengkapi berkas pencairan tahap kedua.
Koperasi Jahit Cempaka menyerahkan sisa pesanan.
/D/follow_up_by 2020-09-30
@ /D/photo Penyerahan masker di Cimahi
/E/contact_name Ibu Neneng
/E/contact_phone 08112223344
/E/inspector_note Harga satuan koperasi perlu dibandingkan lagi.
"""
