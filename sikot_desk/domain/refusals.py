"""What the SOP or a rule says no to: one table of codes, the facts each needs, and its sentence.

A refusal is a value, never an exception. It says what is wrong and what to do; it is shown
beside the field it names, and nothing is written.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Refused:
    """A no, with its reason.

    `code` is a key of SENTENCES; `facts` fill the sentence; `field` names what was typed
    (dotted path in the action, empty when no single field is meant); `overridable` says that
    an override with a reason would be accepted (identity checks warn, they do not block).
    """

    code: str
    facts: Mapping[str, str | int] = field(default_factory=dict)
    field: str = ""
    overridable: bool = False


def sentence(refused: Refused) -> str:
    """Give the refusal in Indonesian: what is wrong, then what to do."""
    said = SENTENCES[refused.code].format(**refused.facts)
    return said.replace(".. ", ". ")


SENTENCES: Mapping[str, str] = {
    # what no paper can print
    "blank": "Isian ini masih kosong. Isi dahulu, lalu lanjutkan.",
    "too_long": "Isian ini {letters} huruf, paling banyak {most}. Ringkas dahulu.",
    "control_characters": "Isian ini memuat tanda yang tidak terlihat. Ketik ulang isiannya.",
    "unprintable": "Huruf berikut tidak dapat dicetak: {letters}. Tulis dengan huruf Latin biasa.",
    # who, when
    "role_missing": "Tugas ini milik {role}. Masuk sebagai petugas itu, atau minta bantuannya.",
    "user_closed": "{name} sudah tidak bertugas. Masuk dengan nama petugas lain.",
    "user_closed_already": "{name} sudah dicatat tidak bertugas. Tidak perlu dicatat lagi.",
    "user_unknown": "Tidak ada petugas bernama “{user}”. Periksa ejaannya.",
    "two_holders": "Pada {day} jabatan ini sudah dipegang {name}. Akhiri dahulu baris itu, atau "
    "beri alasan.",
    "rules_late": "{count} berkas sudah diterima sejak tanggal itu menurut aturan lain. Periksa "
    "tanggalnya; bila benar, beri alasan, lalu putuskan berkas itu satu per satu.",
    "roles_missing": "Petugas ini belum diberi peran. Pilih paling sedikit satu peran.",
    "last_admin": "Ini Admin terakhir. Beri peran Admin kepada petugas lain dahulu.",
    "event_ahead": "Waktu kejadian belum tiba. Periksa tanggal dan jamnya.",
    "event_before_prior": "Waktu kejadian mendahului langkah sebelumnya ({prior}). Periksa "
    "tanggal dan jamnya.",
    "event_too_old": "Waktu kejadian mendahului tahun 2000. Periksa tahunnya.",
    "second_needed": "{what}. Perlu persetujuan orang kedua ({who}) dengan PIN-nya.",
    "second_same": "Orang kedua harus orang lain. Minta rekan yang berhak menyetujui.",
    "second_role": "{name} tidak dapat menyetujui ini. Minta {who} lain yang bertugas.",
    "pin_own": "PIN sendiri diganti dengan Ganti PIN di layar masuk. Pilih petugas lain.",
    "pin_form": "PIN terdiri dari 6 angka. Ketik enam angka.",
    "pin_easy": "PIN ini mudah ditebak (angka berurutan, berulang, atau tanggal lahir). Pilih enam "
    "angka yang lain.",
    "pin_differs": "Kedua isian PIN tidak sama. Ketik ulang PIN yang kedua.",
    "pin_same": "PIN baru sama dengan PIN sekarang. Pilih enam angka yang lain.",
    "pin_missing": "{name} belum punya PIN di komputer ini. Minta Admin memberi PIN, atau pakai "
    "lembar pemulihan.",
    "pin_wrong": "PIN belum cocok. Coba lagi dalam {seconds} detik.",
    "pin_wait": "Belum dapat mencoba lagi. Tunggu {seconds} detik.",
    "pin_once": "PIN ini hanya untuk masuk pertama kali. Pilih PIN sendiri dahulu.",
    "officer_missing": "Register ini dipakai sungguhan. Sebutkan petugas yang bertindak dengan "
    "--officer.",
    "pin_unproven": "PIN {officer} belum diberikan. Register ini dipakai sungguhan; sertakan PIN "
    "petugas dengan --pin-file.",
    "recovery_wrong": "Kode pemulihan belum cocok. Periksa hurufnya; coba lagi dalam {seconds} "
    "detik.",
    "recovery_key": "Kunci pada lembar pemulihan belum cocok. Periksa huruf demi huruf.",
    "password_short": "Isi PIN 6 angka, atau kata sandi paling sedikit {least} huruf yang tidak "
    "berulang.",
    "bad_value": "Isian {value} tidak dapat dipakai di sini. Periksa lagi; tanggal ditulis "
    "TTTT-BB-HH, angka tanpa huruf.",
    "rules_key_odd": "Kode perangkat hanya huruf, angka, dan tanda hubung, paling banyak 40. Ketik "
    "ulang, misalnya SK12-2026.",
    "rules_key_taken": "Kode {key} sudah dipakai perangkat lain. Pilih kode lain.",
    "number_odd": "Isian “{value}” bukan angka. Tulis angka saja, misalnya 12.",
    "holiday_year": "{day} bukan tanggal tahun {year}. Daftar ini hanya untuk tahun {year}; "
    "betulkan atau hapus barisnya.",
    "number_between": "Angka ini antara {least} dan {most}. Periksa angkanya.",
    "requirement_twice": "Persyaratan “{name}” ditulis dua kali. Hapus salah satunya, atau bedakan "
    "kata-katanya.",
    "remedy_line": "Baris “{line}” tidak dapat dibaca. Tulis alasan, titik dua, lalu cara "
    "melengkapinya; alasan yang dikenal: {known}.",
    "kinds_missing": "Persyaratan ini belum untuk jenis permohonan mana pun. Pilih paling sedikit "
    "satu jenis.",
    "holiday_line": "Baris “{line}” tidak dapat dibaca. Tulis tanggal lalu namanya, seperti "
    "17-08-2026 Hari Kemerdekaan.",
    "dates_order": "Tanggal akhir mendahului tanggal awal. Periksa keduanya.",
    "operation_differs": "Nomor operasi ini sudah dipakai untuk catatan lain. Ulangi dari layar.",
    # where a file stands
    "file_unknown": "Berkas “{file}” tidak ada di register ini. Periksa nomornya.",
    "custody_off": "Kantor ini tidak mencatat map keluar dan kembali. Nyalakan di Pengaturan bila "
    "diperlukan.",
    "map_out_already": "Map ini tercatat sedang di {post}. Catat dahulu bahwa map kembali.",
    "map_not_wanted": "Berkas ini menunggu {step}, tidak perlu dibawa ke pejabat. Simpan di sini.",
    "way_not_the_last": "Yang dapat diurungkan hanya catatan map yang terakhir. Buka berkasnya dan "
    "lihat riwayatnya.",
    "map_not_out": "Map ini tidak tercatat keluar. Periksa mapnya, tidak ada yang dicatat.",
    "lot_needs_returned": "Berkas {file} tidak sedang di tangan pemohon. Hanya berkas yang pernah "
    "dikembalikan yang dapat ikut kembali dalam kiriman ini.",
    "scan_reserved": "Ini tanda terima map darurat bernomor {number}; berkasnya belum dicatat. "
    "Buka Beranda, pindai lembar ini di sana, lalu catat berkasnya.",
    "scan_half": "Barcode terbaca sebagian ({count} angka: {code}). Pindai sekali lagi; tidak ada "
    "yang berubah.",
    "scan_foreign": "Barcode ini bukan milik berkas kantor ini ({code}). Pindai barcode pada label "
    "map, blanko, atau tanda terima; tidak ada yang berubah.",
    "scan_layout": "Pemindai mengirim tanda, bukan angka ({code}). Matikan Caps Lock dan setel "
    "papan tik PC ini ke Inggris (Amerika), lalu pindai sekali lagi.",
    "file_withdrawn": "Berkas ini sudah dibatalkan oleh pemohon. Terima sebagai permohonan baru.",
    "file_handed_over": "Izin dari berkas ini sudah diserahkan. Perubahan diajukan sebagai "
    "permohonan tersendiri.",
    "file_returned": "Berkas ini sedang dilengkapi pemohon. Catat dahulu bahwa berkas kembali.",
    "file_at_applicant": "Berkas ini menunggu pemohon dan hitungan waktunya berhenti. Catat "
    "dahulu bahwa berkas kembali, atau lanjutkan hitungan waktunya.",
    "recheck_first": "Berkas kembali dari pemohon. Periksa dahulu yang belum sesuai.",
    "check_first": "Berkas ini belum diperiksa. Periksa dahulu kelengkapannya.",
    "check_again": "{count} persyaratan belum dinilai setelah data atau aturan berubah. Periksa "
    "dahulu.",
    "return_first": "Berkas ini belum lengkap. Kembalikan dahulu kepada pemohon.",
    "accept_first": "Berkas ini sudah lengkap. Terima dahulu, lalu serahkan tanda terimanya.",
    "waits_for_step": "Berkas ini menunggu {step}. Selesaikan langkah itu dahulu.",
    "too_early": "Belum waktunya: berkas ini masih menunggu {step}. Selesaikan langkah itu dahulu.",
    "already_done": "{act} sudah tercatat untuk berkas ini. Tidak perlu dicatat lagi.",
    "not_signed": "Surat belum ditandatangani; berkas ini menunggu {step}. Nomor diberikan "
    "setelah tanda tangan.",
    "sheet_withdrawn": "Lembar cetakan {version} sudah ditarik: {reason} – Pakai cetakan yang "
    "terakhir.",
    "sheet_unknown": "Berkas ini tidak punya blanko cetakan {version}. Periksa lembarnya.",
    # step 1
    "kind_unknown": "Jenis permohonan {kind} tidak ada. Pilih dari daftar.",
    "birth_ahead": "Tanggal lahir terlalu baru. Periksa tahunnya.",
    "issued_ahead": "Tanggal terbit STR belum tiba. Periksa tahunnya.",
    "old_permit_missing": "Nomor izin lama masih kosong. Salin dari izin lama.",
    "old_permit_needed": "Izin lama ini tidak ada di register, padahal suratnya mengutipnya. Catat "
    "izin lama dahulu.",
    "old_permit_over": "Izin {number} sudah diganti atau dicabut. Periksa nomornya.",
    "why_unknown": "Alasan permohonan belum dipilih. Pilih salah satu: {known}.",
    "workplace_no_odd": "Urutan tempat kerja ditulis dengan angka 1 sampai {most}. Periksa "
    "angkanya.",
    "nik_letters": "NIK memuat selain angka. Cocokkan dengan KTP; bila memang begitu, beri alasan.",
    "nik_length": "NIK bukan 16 angka. Cocokkan dengan KTP; bila memang begitu, beri alasan.",
    "nik_date": "Tanggal di dalam NIK tidak ada di kalender. Cocokkan dengan KTP; bila memang "
    "begitu, beri alasan.",
    "nik_birth": "Tanggal lahir tidak sama dengan yang ada di NIK. Cocokkan dengan KTP; bila "
    "memang begitu, beri alasan.",
    "age_odd": "Menurut tanggal lahirnya pemohon berumur {age} tahun. Periksa tahunnya, atau beri "
    "alasan.",
    "str_ended": "Masa berlaku STR sudah lewat. Periksa tanggalnya, atau beri alasan.",
    "workplace_outside": "Kelurahan atau kecamatan tempat kerja tidak ada di kota ini. Periksa, "
    "atau beri alasan.",
    "workplace_again": "Orang ini masih punya berkas untuk tempat kerja yang sama ({files}). "
    "Lanjutkan berkas itu, atau beri alasan.",
    "workplace_has_permit": "Orang ini sudah punya izin yang berlaku di tempat kerja ini "
    "({numbers}). Periksa jenis permohonannya, atau beri alasan.",
    "other_permits": "Orang ini punya {count} izin yang berlaku: {numbers}. Bila ini tempat kerja "
    "kedua atau ketiga, ubah urutannya; bila tidak, beri alasan.",
    "too_many_workplaces": "Aturan yang berlaku membolehkan paling banyak {most} tempat kerja. "
    "Periksa, atau beri alasan.",
    "first_permit_unknown": "Izin tempat kerja pertama tidak ada di register ini. Catat izin lama "
    "dahulu, atau beri alasan.",
    "old_permit_unknown": "Izin lama ini tidak ada di register atas nama pemohon. Periksa "
    "nomornya, catat izin lama dahulu, atau beri alasan.",
    "old_permit_ended": "Izin lama sudah berakhir pada {ended}. Tanyakan apakah diajukan sebagai "
    "permohonan baru; bila tetap perpanjangan, beri alasan.",
    "old_permit_replaced": "Izin {number} sudah diganti atau dicabut. Periksa nomornya, atau beri "
    "alasan.",
    "old_permit_elsewhere": "Izin {number} berlaku untuk {workplace}. Pindah tempat kerja adalah "
    "jenis tersendiri; periksa tempat kerjanya, atau beri alasan.",
    "old_permit_here": "Izin {number} sudah untuk {workplace}. Pindah menyebut tempat kerja yang "
    "baru; periksa tempat kerjanya, atau beri alasan.",
    "old_permit_lapsed": "Izin lama sudah berakhir pada {ended}. Periksa nomornya, atau beri "
    "alasan.",
    "old_permit_of_another": "Izin {number} atas nama {name}. Periksa nomor dan datanya, atau beri "
    "alasan.",
    # step 2
    "no_rules": "Belum ada aturan persyaratan yang berlaku pada hari ini. Minta Admin mengisinya.",
    "rules_unknown": "Aturan {rules} tidak ada. Pilih dari daftar.",
    "rules_need_reason": "Memakai aturan lama perlu alasan (masa peralihan). Tulis alasannya.",
    "rules_changed": "Aturan yang berlaku sekarang ialah {rules}. Periksa dahulu yang baru, atau "
    "pakai aturan lama dengan alasan.",
    "requirement_unknown": "Persyaratan {item} tidak ada dalam aturan ini. Pilih dari daftar.",
    "reason_missing": "{item}: alasannya belum dipilih. Pilih mengapa belum sesuai.",
    "note_missing": "{item}: alasan lainnya perlu keterangan. Tulis keterangannya.",
    "not_required_needs_note": "{item}: persyaratan ini berlaku bagi berkas ini. Tulis mengapa "
    "tidak dipersyaratkan.",
    "verdict_twice": "{item}: dinilai dua kali. Nilai satu kali saja.",
    "verdicts_missing": "{count} persyaratan belum dinilai: {items}. Nilai semuanya dahulu.",
    "paper_stale": "{item}: umur surat lebih dari {months} bulan. Minta yang baru, atau beri "
    "alasan.",
    "paper_ahead": "{item}: tanggal surat belum tiba. Periksa tanggalnya, atau beri alasan.",
    "nothing_to_recheck": "Tidak ada persyaratan yang harus diperiksa ulang. Lanjutkan hitungan "
    "waktunya.",
    "nothing_failed": "Belum ada persyaratan yang dinyatakan belum sesuai. Nilai dahulu yang "
    "kurang.",
    "no_number_format": "Seri nomor {series} belum punya bentuk pada {day}. Minta Admin "
    "mengisinya.",
    # steps 3 to 7
    "no_signatory": "{post} belum terisi pada tanggal ini. Minta Admin mengisi daftar pejabat.",
    "two_signatories": "{post} dijabat lebih dari satu orang pada tanggal ini: {names}. Minta "
    "Admin membetulkan daftar pejabat.",
    "no_validity_rule": "Masa berlaku tidak dapat ditentukan menurut aturan {rules}. Periksa "
    "data STR.",
    "first_permit_needed": "Masa berlaku mengikuti izin pertama, tetapi izin itu tidak tercatat. "
    "Catat izin lama dahulu.",
    "post_unknown": "Jabatan {post} tidak ada dalam SOP ini. Pilih dari daftar.",
    "paraf_order": "Paraf berurutan: berkas ini menunggu {step}. Antar map ke sana dahulu.",
    "post_vacant": "{post} sedang kosong. Catat paraf pengganti, atau tidak diparaf atas perintah.",
    "not_the_holder": "{post} dijabat orang lain pada tanggal ini. Pilih pengganti dan dasarnya.",
    "substitute_unknown": "Pengganti untuk {post} tidak terdaftar pada tanggal ini. Minta Admin "
    "mengisi daftar pejabat.",
    "basis_missing": "Dasar penunjukan pengganti masih kosong. Tulis nomor surat perintahnya.",
    "order_by_supervisor": "Tidak diparaf harus atas perintah Penyelia. Pilih siapa yang "
    "memerintahkan.",
    "signatory_differs": "Lembar ini memuat nama {name}. Bila yang menandatangani orang lain, "
    "pakai Ganti penandatangan.",
    "signatory_left": "{name} tidak menjabat {post} pada tanggal ini. Pakai Ganti penandatangan, "
    "atau periksa daftar pejabat.",
    "signatory_term": "Tanggal surat {day} di luar masa jabatan {name}. Periksa tanggalnya, atau "
    "beri alasan.",
    "same_signatory": "Lembar ini sudah memuat nama {name}. Tidak ada yang diganti.",
    "official_not_in_office": "Pejabat itu tidak menjabat {post} pada tanggal ini. Periksa daftar "
    "pejabat.",
    "signed_already": "Surat sudah ditandatangani. Bila lembarnya salah, catat Lembar rusak.",
    "no_sheet": "Belum ada blanko yang berlaku. Cetak blanko dahulu.",
    "not_paused": "Hitungan waktu sedang berjalan. Tidak ada yang perlu dilanjutkan.",
    "recheck_needed": "Berkas dikembalikan dengan lembar pengembalian. Catat berkas kembali, lalu "
    "periksa yang belum sesuai.",
    # steps 8 and 9
    "numbered_already": "Berkas ini sudah bernomor {number}. Nomor tidak diberikan dua kali.",
    "letter_unknown": "Berkas ini tidak membuat surat {letter}. Yang ada: {known}.",
    "sheets_many": "Blanko berkas ini sudah dicetak {most} kali; nomor cetakan pada bilah kodenya "
    "habis. Batalkan permohonan ini dan terima sebagai permohonan baru.",
    "numbered_no_withdrawal": "Berkas ini sudah bernomor {number}. Minta Penyelia membatalkan "
    "nomornya dahulu.",
    "not_numbered": "Berkas ini belum bernomor. Beri nomor dahulu.",
    "letter_date_ahead": "Tanggal surat belum tiba. Periksa tanggalnya.",
    "letter_date_before_signature": "Tanggal surat mendahului tanda tangan. Nomor dan tanggal "
    "diberikan setelah tanda tangan.",
    "back_numbering_off": "Penomoran tanggal mundur tidak dipakai di kantor ini. Pakai tanggal "
    "hari ini.",
    "back_numbering_reason": "Penomoran tanggal mundur perlu alasan. Tulis alasannya.",
    "serial_used": "Nomor {read} sudah pernah diberikan; yang berikutnya {next}. Bila sudah "
    "tertulis, catat Lembar rusak.",
    "serial_differs": "Pada lembar terbaca {read}, seharusnya {next}. Catat Lembar rusak, atau "
    "minta Penyelia memakai nomor yang tertulis.",
    "serial_far": "Nomor {read} terlalu jauh dari {next}. Periksa lembarnya.",
    "serial_kept": "Berkas ini tetap memakai nomor {number}, tetapi pada lembar terbaca {read}. "
    "Periksa lembarnya.",
    "number_copied": "Surat ini memakai nomor izin semula ({number}). Nomor dan tanggalnya tidak "
    "diketik.",
    "number_taken": "Nomor {number} sudah ada di register. Periksa buku nomornya.",
    "void_by_supervisor": "Membatalkan nomor hanya boleh oleh Penyelia. Minta Penyelia masuk.",
    "ticks_missing": "{count} hal belum dicentang: {ticks}. Kerjakan dahulu semuanya.",
    "proxy_letter_missing": "Penerima bukan pemegang izin. Minta surat kuasa dan KTP penerima.",
    "old_permit_unsaid": "Nasib izin lama belum dicatat. Pilih ditarik atau hilang.",
    # mending
    "blanko_printed": "Blanko sudah dicetak dengan data ini. Kembalikan dahulu ke Back Office, "
    "lalu betulkan.",
    "field_unknown": "Isian {field} tidak dapat dibetulkan di sini. Pilih isian dari daftar.",
    "nothing_changed": "Tidak ada yang berubah. Ubah isiannya, atau batalkan.",
    "entry_holds_nothing": "Catatan nomor {entry} tidak memuat data berkas ini. Periksa nomor "
    "catatannya.",
    "nothing_to_undo": "Tidak ada langkah terakhir yang dapat ditarik kembali. Yang dapat ditarik "
    "hanya paraf, tanda tangan, dan siap diambil.",
    "not_the_last_step": "Yang dapat ditarik kembali hanya langkah terakhir: {step}.",
    "lot_empty": "Belum ada berkas yang disebut. Pindai berkas yang akan dimuat pada tanda terima.",
    "lot_not_accepted": "Berkas {file} belum dinyatakan lengkap, jadi belum punya tanda terima. "
    "Selesaikan pemeriksaannya dahulu.",
    "lot_bringers": "Berkas-berkas itu tidak dibawa orang yang sama. Buat tanda terima sendiri "
    "untuk tiap pembawa.",
    "list_not_handed": "Izin dari berkas {file} belum diserahkan, jadi belum ada yang "
    "ditandatangani. Serahkan dahulu.",
    "list_not_recorded": "Berkas {file} belum tercatat pada langkah ini, jadi daftarnya tidak "
    "dibuat. Pindai dahulu berkasnya.",
    "list_receivers": "Izin-izin itu tidak diterima orang yang sama. Buat daftar sendiri untuk "
    "tiap penerima.",
    "period_reversed": "Tanggal awal periode sesudah tanggal akhirnya. Betulkan tanggalnya.",
    "overprint_off_page": "Nomor, tanggal, atau kode akan jatuh di luar lembar dengan geseran "
    "{right} mm ke kanan dan {down} mm ke bawah. Betulkan kalibrasi printer, atau tulis tangan.",
    "paper_unknown": "Kertas {paper} tidak dapat dicetak dari berkas ini sekarang. Pilih dari "
    "daftar.",
    "blanko_printed_once": "Blanko cetakan {version} sudah dicetak. Bila lembarnya rusak atau "
    "hilang, catat Lembar rusak, lalu cetak yang baru.",
    "initialled_already": "Blanko ini sudah beredar untuk diparaf. Bila lembarnya rusak atau "
    "hilang, catat Lembar rusak, lalu cetak yang baru.",
    "not_printed": "Kertas {paper} belum tercatat dicetak. Cetak dahulu.",
    "copies_odd": "Jumlah salinan ditulis dengan angka 1 sampai {most}. Periksa angkanya.",
    "letter_does_not_fit": "Surat tidak muat pada satu halaman {paper}. Yang terpanjang: {fields}. "
    "{cure}",
    # map darurat
    "sheets_odd": "Jumlah lembar ditulis dengan angka 1 sampai {most}. Periksa angkanya.",
    "sheet_unknown_here": "Lembar “{sheet}” bukan lembar map darurat dari register ini. Pindai "
    "barcode pada lembarnya, atau ketik nomor pendaftarannya.",
    "sheet_used": "Lembar {registration} sudah tercatat sebagai berkas {file}. Buka berkas itu.",
    "sheet_void": "Lembar {registration} sudah dibatalkan dan tidak dipakai lagi. Periksa "
    "nomornya.",
    "sheet_moment": "Waktu diterima belum diketik. Salin tanggal dan jam dari tanda terima "
    "darurat.",
    "sheet_year": "Lembar ini bernomor tahun {year}, padahal berkasnya diterima pada {day}. Terima "
    "tanpa lembar ini, dan minta Penyelia membatalkan nomornya.",
    "sheet_before_print": "Lembar ini baru dicetak pada {printed}. Periksa tanggal dan jam pada "
    "tanda terimanya.",
    "none_reserved": "Tidak ada lembar cadangan yang tersisa. Isi map darurat dahulu.",
    # settings
    "lines_missing": "Untuk a.n. dan u.b., jabatan diisi baris demi baris seperti tercetak. Isi "
    "dahulu.",
    "hours_odd": "Jam kerja hari {day} tumpang tindih atau salah tulis. Tulis berurutan, misalnya "
    "08.00-12.00, 13.30-16.00.",
    "hours_missing": "Belum ada hari yang punya jam kerja. Isi paling sedikit satu hari.",
    "series_unknown": "Seri nomor {series} tidak ada. Yang ada: {known}.",
    "template_odd": "Bentuk nomor tidak dapat dipakai: {why}. Betulkan bentuknya.",
    "template_shared": "Bentuk ini sudah dipakai untuk nomor {series}, jadi nomornya akan sama. "
    "Tambahkan pembeda, misalnya SIKOT/.",
    "option_unknown": "Tidak ada pengaturan bernama {option}. Pilih dari daftar.",
    "option_value": "Pengaturan {option} tidak dapat diisi {value}. Pilih dari daftar.",
    "person_several": "Beberapa pemohon cocok: {names}. Ketik nama lengkapnya, atau nomor "
    "berkasnya.",
    "paper_kind_unknown": "Kertas {paper} tidak punya ukuran yang dapat diatur. Pilih dari daftar.",
    "paper_size_unknown": "Ukuran {size} tidak ada untuk {paper}. Yang ada: {known}.",
    "paper_step_odd": "Besar huruf {paper} ditulis dengan angka {least} sampai {most}. Periksa "
    "angkanya.",
    "paper_margin_odd": "Batas tepi {paper} paling sedikit {least} mm dan paling banyak {most} mm. "
    "Betulkan angkanya.",
    "paper_no_room": "{paper} tidak muat: perlu bidang cetak {needed} mm, yang tersisa {found} mm. "
    "Kecilkan batas tepi atau huruf, atau pilih kertas yang lebih besar.",
    "column_unknown": "Kolom {column} tidak ada. Yang ada: {known}.",
    "column_twice": "Kolom {column} disebut dua kali. Hapus salah satunya.",
    "columns_missing": "Kolom {needed} harus ada, dan paling sedikit {fewest} kolom. Tambahkan "
    "dahulu.",
    "emblem_no_picture": "Ini bukan gambar PNG atau SVG yang dapat dibaca. Pilih berkas lain.",
    "emblem_too_large": "Gambar lambang terlalu besar ({found}); paling besar {most}. Perkecil "
    "dahulu gambarnya.",
    "emblem_size_odd": "Ukuran gambar lambang {found} titik tidak dapat dipakai. Pilih gambar "
    "dengan sisi {least} sampai {most} titik.",
    "emblem_refers": "Gambar SVG ini mengambil isi dari luar berkasnya. Simpan lambang sebagai "
    "satu berkas utuh, atau sebagai PNG.",
    "emblem_has_text": "Gambar SVG ini memuat tulisan yang bergantung pada huruf komputer. Ubah "
    "tulisannya menjadi bentuk, atau simpan sebagai PNG.",
    "sop_unusable": "SOP ini tidak dapat dipakai: {problems}",
    # head office
    "card_odd": "Kartu Kantor Dinas ini tidak dapat dipakai. Minta kartu yang baru.",
    "words_not_compared": "Delapan kata kartu belum dicocokkan. Telepon Kantor Dinas dan cocokkan "
    "satu per satu, lalu centang.",
    "head_office_same": "Kunci {head_office} ini sudah dikenal. Tidak perlu didaftarkan lagi.",
    "head_office_other": "Kartu ini tidak ditandatangani dengan kunci {head_office} yang lama. "
    "Pastikan lewat telepon, lalu tulis alasannya.",
    "head_office_unknown": "Kantor Dinas belum dikenal. Daftarkan dahulu kartunya.",
    "nothing_to_send": "Tidak ada catatan yang perlu dikirim.",
    "receipt_old": "Tanda terima nomor {number} lebih lama daripada yang sudah dibaca (nomor "
    "{latest}). Tidak ada yang berubah.",
    "receipt_forked": "Catatan {seq} pada Kantor Dinas berbeda dari catatan di register ini. "
    "Hentikan pengiriman dan panggil Admin: salah satu register bukan yang asli.",
    # reports
    "month_odd": "Bulan “{month}” tidak dikenal. Tulis tahun dan bulannya, misalnya 2026-07.",
    "month_running": "{month} belum berakhir. Rekap ditetapkan setelah {day}.",
    "recap_fixed": "Rekap {month} sudah ditetapkan {name} pada {day}. Pencatatan sesudahnya masuk "
    "rekap perbaikan.",
    "recap_unfixed": "Rekap {month} belum ditetapkan, jadi belum perlu diperbaiki. Tetapkan "
    "dahulu.",
    "recap_same": "Angka {month} masih sama dengan yang ditetapkan. Tidak ada yang perlu "
    "diperbaiki.",
    "key_odd": "Ini bukan kunci publik. Kunci publik terdiri atas 64 angka dan huruf a sampai f; "
    "minta lagi dari pemiliknya.",
    "key_own": "Ini kunci loket ini sendiri. Tidak perlu didaftarkan.",
    "key_known": "Kunci ini sudah terdaftar atas nama {name}. Tidak perlu didaftarkan lagi.",
    "key_unknown": "Tidak ada kunci terdaftar dengan tanda {key}. Pilih dari daftar.",
    "key_closed_already": "Kunci {name} sudah ditutup. Tidak perlu ditutup lagi.",
    "fingerprint_differs": "Angka pembanding tidak cocok dengan kunci ini. Jangan didaftarkan; "
    "bacakan sekali lagi bersama pemiliknya, dan minta kuncinya dikirim ulang bila tetap beda.",
    # the scenario's own
    "line_unreadable": "Baris ini bukan JSON yang dikenal: {detail}",
    "act_unknown": "Tidak ada tindakan bernama {act}. Lihat play --schema.",
    "data_unreadable": "Isi tindakan tidak dapat dibaca: {detail}",
}
"""Every code and its sentence; `{…}` are the facts it needs."""
