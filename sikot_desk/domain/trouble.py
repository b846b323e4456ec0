"""What went wrong outside the SOP: disk, folder, printer, another program.

Trouble is raised where it is met and shown once at the edge, with what to do and what is safe.
It is neither a refusal (a rule said no) nor a bug.
"""

from collections.abc import Mapping

SENTENCES: Mapping[str, str] = {
    "register_busy": "SIKOT Desk sedang terbuka pada register ini. Tutup dahulu program yang "
    "lain, lalu ulangi. Tidak ada yang berubah.",
    "register_missing": "Tidak ada register di folder {folder}. Periksa nama foldernya.",
    "register_exists": "Folder {folder} sudah berisi register. Pilih folder lain.",
    "register_foreign": "Berkas {file} bukan register SIKOT Desk. Tidak ada yang berubah.",
    "register_newer": "Register ini ditulis oleh SIKOT Desk yang lebih baru (bentuk {found}, "
    "program ini mengenal sampai {known}). Perbarui program di PC ini. Tidak ada yang berubah.",
    "register_damaged": "Register rusak: {detail}. Hentikan pelayanan pada PC ini dan panggil "
    "admin.",
    "register_unreadable": "Register di folder {folder} tidak dapat dibaca atau ditulisi "
    "({detail}). Periksa disknya, lalu buka kembali. Yang sudah tersimpan tetap tersimpan.",
    "register_altered": "Susunan register diubah oleh program lain: {detail}. Panggil admin.",
    "register_live": "Register ini dipakai sungguhan. Sertakan PIN petugas dengan --pin-file, "
    "atau pilih folder lain dengan --data.",
    "pins_unreadable": "Berkas PIN {file} tidak dapat dibaca. Periksa namanya.",
    "recovery_misread": "Kunci pada lembar pemulihan belum terbaca. Periksa huruf demi huruf.",
    "training_stopped": "Register latihan belum jadi karena dihentikan. Register sungguhan tidak "
    "tersentuh.",
    "folder_read_only": "Folder {folder} tidak dapat ditulisi. Periksa izin foldernya, lalu "
    "ulangi. Tidak ada yang tersimpan.",
    "disk_full": "Ruang pada disk habis. Tindakan terakhir tidak tersimpan. Kosongkan ruang, lalu "
    "ulangi tindakan yang sama.",
    "save_failed": "Tindakan terakhir tidak tersimpan: {detail}. Register dibuka kembali dan "
    "diperiksa; ulangi tindakan yang sama.",
    "save_unsure": "Tindakan terakhir tercatat, tetapi disk tidak memastikan bahwa catatannya "
    "tetap ada ({detail}). Periksa disknya, lalu ulangi tindakan yang sama; tidak akan tercatat "
    "dua kali.",
    "backup_failed": "Cadangan di {folder} tidak lolos pemeriksaan dan tidak dipakai. Ulangi ke "
    "disk lain. Register sendiri tidak berubah.",
    "key_unreadable": "Kunci loket {file} tidak dapat dibaca. Jangan membuat yang baru; panggil "
    "admin.",
    "key_missing": "Kunci loket yang membuka register ini tidak ada di {folder}; QR surat tidak "
    "dapat ditandatangani. Pencatatannya tetap tersimpan; kembalikan kuncinya dari cadangan, lalu "
    "cetak ulang.",
    "font_missing": "Huruf untuk surat tidak ditemukan ({font}). Pasang paket huruf Liberation "
    "Sans.",
    "letter_too_long": "Surat tidak muat pada satu halaman. Yang terpanjang: {fields}. "
    "Pencatatannya tetap tersimpan; pilih kertas yang lebih panjang, lalu cetak ulang.",
    "papers_not_saved": "Kertas tidak dapat disimpan di {folder}: {detail}. Pencatatannya tetap "
    "tersimpan; cetak ulang setelah diperbaiki.",
    "pc_unreadable": "Setelan PC ini ({file}) tidak dapat dibaca: {detail}. Pelayanan berjalan "
    "terus dengan setelan bawaan; pilih lagi printer dan pemindainya.",
    "pc_not_saved": "Setelan PC ini ({file}) tidak dapat disimpan: {detail}. Pilihan tadi berlaku "
    "sampai program ditutup; register tidak terganggu.",
    "overprint_off_page": "Cetak timpa tidak dibuat: nomor, tanggal, atau kode akan jatuh di luar "
    "lembar. Pencatatannya tetap tersimpan; betulkan kalibrasi printer, lalu cetak ulang.",
    "printer": "Printer {printer} tidak dapat mencetak: {detail}. Pencatatannya tetap tersimpan; "
    "cetak ulang setelah printer siap.",
    "printer_waits": "Printer {printer} menunggu: {detail}. Lembarnya sudah di antrean dan keluar "
    "sendiri setelah printer siap; jangan cetak ulang.",
    "stick_missing": "Flashdisk tidak ditemukan di {folder}. Pasang flashdisknya, tunggu sampai "
    "terbaca, lalu ulangi. Register tidak berubah.",
    "stick_none": "Belum ada flashdisk. Pasang flashdisknya, tunggu sampai terbaca, lalu ulangi.",
    "stick_many": "Ada lebih dari satu flashdisk: {folders}. Cabut yang lain, atau sebutkan yang "
    "dipakai.",
    "stick_read_only": "Flashdisk di {folder} tidak dapat ditulisi. Geser pengaman tulisnya atau "
    "pakai flashdisk lain, lalu ulangi. Register tidak berubah.",
    "stick_full": "Ruang pada flashdisk di {folder} tidak cukup (tersisa {free}). Kosongkan "
    "flashdisknya atau pakai yang lain, lalu ulangi. Register tidak berubah.",
    "stick_gone": "Flashdisk di {folder} tidak menjawab lagi, mungkin tercabut. Data belum "
    "terkirim; pasang kembali, lalu ulangi dari awal. Register tidak berubah.",
    "stick_differs": "Isi {file} pada flashdisk berbeda dari yang ditulis. Flashdisk ini rusak; "
    "pakai yang lain, lalu ulangi. Register tidak berubah.",
    "card_missing": "Pada {folder} tidak ada kartu Kantor Dinas ({file}). Minta kartunya kepada "
    "Kantor Dinas. Tidak ada yang berubah.",
    "card_odd": "Kartu {file} rusak atau bukan dari Kantor Dinas. Minta kartu yang baru. Tidak ada "
    "yang berubah.",
    "counter_card_missing": "Kartu loket {file} tidak ada di {folder}. Periksa namanya, atau "
    "minta kartunya kepada loket itu. Tidak ada yang didaftarkan.",
    "counter_card_odd": "Kartu loket ini rusak, atau bukan kartu loket. Minta kartu yang baru "
    "kepada loket itu. Tidak ada yang didaftarkan.",
    "head_office_unknown": "Kantor Dinas belum dikenal. Daftarkan dahulu kartunya. Tidak ada yang "
    "dikirim.",
    "nothing_to_send": "Tidak ada catatan baru sejak yang terakhir dikonfirmasi. Tidak ada yang "
    "perlu dikirim.",
    "home_exists": "Kunci Kantor Dinas sudah ada di {folder}, atau {file} sudah ada. Tidak ada "
    "yang diganti; pilih tempat lain.",
    "home_missing": "Belum ada kunci Kantor Dinas di {folder}. Buat dahulu dengan "
    "head-office init.",
    "words_differ": "Delapan kata tidak sama dengan kata pada kartu. Periksa ketikannya; bila "
    "benar, kartu ini bukan dari pengirimnya: minta kartu yang baru. Tidak ada yang didaftarkan.",
    "no_bundle": "{file} bukan berkas kiriman SIKOT Desk. Tidak ada yang diterima.",
    "store_failed": "Penyimpanan Kantor Dinas ({store}) tidak dapat dipakai: {detail}. Yang sedang "
    "diterima tidak tersimpan; perbaiki, lalu terima lagi.",
    "store_busy": "Penyimpanan Kantor Dinas ({store}) sedang dipakai program lain yang menerima "
    "kiriman. Tunggu sampai selesai, lalu terima lagi.",
    "sop_broken": "Berkas SOP {file} tidak dapat dipakai: {problems}",
    "scenario_unreadable": "Skenario {file} tidak dapat dibaca: {detail}.",
}


class Trouble(Exception):
    """Something outside the rules failed. `code` is a key of SENTENCES, `facts` fill it."""

    def __init__(self, code: str, **facts: object) -> None:
        """Raise KeyError at once when the code has no sentence."""
        self.code = code
        self.facts = facts
        super().__init__(SENTENCES[code].format(**facts))
