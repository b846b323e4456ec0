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
    return SENTENCES[refused.code].format(**refused.facts)


SENTENCES: Mapping[str, str] = {
    # what no paper can print
    "blank": "Isian ini belum diisi. Isi dahulu, lalu lanjutkan.",
    "too_long": "Isian ini {letters} huruf, paling banyak {most}. Ringkas dahulu.",
    "control_characters": "Isian ini memuat tanda yang tidak terlihat. Ketik ulang isiannya.",
    "unprintable": "Huruf ini tidak dapat dicetak: {letters} Tulis dengan huruf Latin.",
    # who, when
    "role_missing": "Perbuatan ini milik {role}. Ganti petugas, atau minta petugas itu.",
    "user_closed": "{name} sudah tidak bertugas. Masuk dengan nama petugas lain.",
    "user_unknown": "Tidak ada petugas bernama {user}. Periksa ejaannya.",
    "roles_missing": "Petugas ini belum diberi peran. Pilih paling sedikit satu peran.",
    "last_admin": "Ini Admin terakhir. Beri peran Admin kepada petugas lain dahulu.",
    "event_ahead": "Waktu kejadian belum tiba. Periksa tanggal dan jamnya.",
    "event_before_prior": "Waktu kejadian mendahului langkah sebelumnya ({prior}). Periksa jamnya.",
    "event_too_old": "Waktu kejadian lebih lama dari hari kerja sebelumnya. Minta Penyelia.",
    "bad_value": "Isian {value} tidak dapat dibaca. Tanggal ditulis TTTT-BB-HH, angka tanpa huruf.",
    "dates_order": "Tanggal akhir mendahului tanggal awal. Periksa keduanya.",
    "operation_differs": "Nomor perbuatan ini sudah dipakai untuk perbuatan lain. Ulangi dari layar.",
    # where a file stands
    "file_unknown": "Berkas {file} tidak ada di register ini. Periksa nomornya.",
    "file_withdrawn": "Berkas ini sudah dibatalkan oleh pemohon. Terima sebagai permohonan baru.",
    "file_handed_over": "Izin berkas ini sudah diserahkan. Perubahan lewat permohonan perbaikan.",
    "file_returned": "Berkas ini sedang dilengkapi pemohon. Catat dahulu bahwa berkas kembali.",
    "file_at_applicant": "Berkas ini di tangan pemohon. Catat dahulu bahwa berkas kembali.",
    "recheck_first": "Berkas kembali dari pemohon. Periksa dahulu yang belum sesuai.",
    "check_first": "Berkas ini belum diperiksa. Periksa dahulu kelengkapannya.",
    "return_first": "Berkas ini belum lengkap. Kembalikan dahulu kepada pemohon.",
    "accept_first": "Berkas ini lengkap tetapi belum diterima. Terima dahulu dan cetak tanda terima.",
    "waits_for_step": "Berkas ini menunggu {step}. Selesaikan langkah itu dahulu.",
    "too_early": "Belum waktunya: berkas ini menunggu {step}.",
    "already_done": "{act} sudah tercatat untuk berkas ini. Tidak perlu dicatat lagi.",
    "not_signed": "Surat belum ditandatangani; berkas ini menunggu {step}. Nomor diberikan setelah "
    "tanda tangan.",
    # step 1
    "kind_unknown": "Jenis permohonan {kind} tidak ada. Pilih dari daftar.",
    "birth_ahead": "Tanggal lahir belum tiba. Periksa tahunnya.",
    "issued_ahead": "Tanggal terbit STR belum tiba. Periksa tahunnya.",
    "old_permit_missing": "Nomor izin lama belum diisi. Salin dari izin yang diperpanjang.",
    "workplace_no_odd": "Tempat kerja ke- harus 1, 2, atau 3. Periksa angkanya.",
    "nik_letters": "NIK memuat selain angka. Cocokkan dengan KTP; bila memang begitu, beri alasan.",
    "nik_length": "NIK bukan 16 angka. Cocokkan dengan KTP; bila memang begitu, beri alasan.",
    "nik_date": "Tanggal di dalam NIK tidak ada di kalender. Cocokkan dengan KTP, atau beri alasan.",
    "nik_birth": "Tanggal lahir tidak sama dengan yang di NIK. Cocokkan dengan KTP, atau beri alasan.",
    "str_ended": "Masa berlaku STR sudah lewat. Periksa tanggalnya, atau beri alasan.",
    "workplace_outside": "Kelurahan atau kecamatan tempat kerja tidak ada di kota ini. Periksa, "
    "atau beri alasan.",
    "workplace_again": "Orang ini masih punya berkas untuk tempat kerja yang sama ({files}). "
    "Lanjutkan berkas itu, atau beri alasan.",
    "other_permits": "Orang ini punya {count} izin yang berlaku: {numbers}. Bila ini tempat kerja "
    "kedua atau ketiga, ubah urutannya; bila tidak, beri alasan.",
    "too_many_workplaces": "Aturan yang berlaku membolehkan paling banyak {most} tempat kerja. "
    "Periksa, atau beri alasan.",
    "first_permit_unknown": "Izin tempat kerja pertama tidak ada di register ini. Catat izin lama "
    "dahulu, atau beri alasan.",
    "old_permit_unknown": "Izin lama ini tidak ada di register. Catat izin lama dahulu, atau beri "
    "alasan.",
    # step 2
    "no_rules": "Belum ada aturan persyaratan yang berlaku pada hari ini. Minta Admin mengisinya.",
    "rules_unknown": "Aturan {rules} tidak ada. Pilih dari daftar.",
    "rules_need_reason": "Memakai aturan lama perlu alasan (masa peralihan). Tulis alasannya.",
    "rules_changed": "Sejak pemeriksaan, aturan {rules} mulai berlaku. Periksa yang baru dahulu.",
    "requirement_unknown": "Persyaratan {item} tidak ada dalam aturan ini. Pilih dari daftar.",
    "reason_missing": "{item}: alasan belum dipilih. Pilih mengapa belum sesuai.",
    "note_missing": "{item}: alasan lainnya perlu keterangan. Tulis keterangannya.",
    "not_required_needs_note": "{item}: persyaratan ini berlaku bagi semua. Tulis mengapa tidak "
    "dipersyaratkan.",
    "verdict_twice": "Satu persyaratan dinilai dua kali. Nilai masing-masing satu kali.",
    "verdicts_missing": "{count} persyaratan belum dinilai: {items}.",
    "paper_stale": "{item}: umur surat lebih dari {months} bulan. Minta yang baru, atau beri alasan.",
    "nothing_to_recheck": "Tidak ada persyaratan yang harus diperiksa ulang. Lanjutkan hitungan waktu.",
    "nothing_failed": "Belum ada persyaratan yang dinyatakan belum sesuai. Nilai dahulu yang kurang.",
    # steps 3 to 7
    "no_signatory": "{post} belum terisi pada tanggal ini. Minta Admin mengisi daftar pejabat.",
    "two_signatories": "{post} dijabat dua orang pada tanggal ini: {names}. Minta Admin membetulkan "
    "daftar pejabat.",
    "no_validity_rule": "Masa berlaku tidak dapat ditentukan menurut aturan {rules}. Periksa STR.",
    "first_permit_needed": "Masa berlaku mengikuti izin pertama, tetapi izin itu tidak tercatat. "
    "Catat izin lama dahulu.",
    "post_unknown": "Jabatan {post} tidak ada dalam SOP ini. Pilih dari daftar.",
    "paraf_order": "Paraf berurutan: berkas ini menunggu {step}. Antar map ke sana dahulu.",
    "post_vacant": "{post} sedang kosong. Catat paraf pengganti, atau tidak diparaf atas perintah.",
    "not_the_holder": "{post} dijabat orang lain pada tanggal ini. Pilih pengganti dan dasarnya.",
    "substitute_unknown": "Pengganti untuk {post} belum terdaftar. Minta Admin mengisi daftar pejabat.",
    "basis_missing": "Dasar penunjukan pengganti belum diisi. Tulis nomor surat perintahnya.",
    "order_by_supervisor": "Tidak diparaf harus atas perintah Penyelia. Pilih siapa yang "
    "memerintahkan.",
    "signatory_differs": "Lembar ini memuat nama {name}. Bila yang menandatangani orang lain, pakai "
    "Ganti penandatangan.",
    "same_signatory": "Lembar ini sudah memuat nama {name}. Tidak ada yang diganti.",
    "official_not_in_office": "Pejabat itu tidak menjabat {post} pada tanggal ini. Periksa daftar "
    "pejabat.",
    "signed_already": "Surat sudah ditandatangani. Bila lembarnya salah, catat Lembar rusak.",
    "no_sheet": "Belum ada blanko yang berlaku. Cetak blanko dahulu.",
    "not_paused": "Hitungan waktu sedang berjalan. Tidak ada yang dilanjutkan.",
    "recheck_needed": "Berkas dikembalikan dengan lembar pengembalian. Catat berkas kembali dan "
    "periksa yang belum sesuai.",
    # steps 8 and 9
    "numbered_already": "Berkas ini sudah bernomor {number}. Nomor tidak diberikan dua kali.",
    "not_numbered": "Berkas ini belum bernomor. Beri nomor dahulu.",
    "letter_date_ahead": "Tanggal surat belum tiba. Periksa tanggalnya.",
    "letter_date_before_signature": "Tanggal surat mendahului tanda tangan. Nomor dan tanggal "
    "diberikan setelah tanda tangan.",
    "back_numbering_off": "Penomoran tanggal mundur tidak dipakai di kantor ini. Pakai tanggal hari "
    "ini.",
    "back_numbering_reason": "Penomoran tanggal mundur perlu alasan. Tulis alasannya.",
    "serial_used": "Nomor {read} sudah pernah dipakai; yang berikutnya {next}. Catat Lembar rusak "
    "bila sudah tertulis.",
    "serial_differs": "Pada lembar terbaca {read}, seharusnya {next}. Catat Lembar rusak, atau minta "
    "Penyelia memakai nomor yang tertulis.",
    "serial_far": "Nomor {read} terlalu jauh dari {next}. Periksa lembarnya.",
    "number_taken": "Nomor {number} sudah ada di register. Periksa bukunya.",
    "void_by_supervisor": "Membatalkan nomor hanya oleh Penyelia. Minta Penyelia masuk.",
    "ticks_missing": "{count} dari 4 belum dicentang: {ticks}.",
    "proxy_letter_missing": "Penerima bukan pemegang izin. Minta surat kuasa dan KTP penerima.",
    "old_permit_unsaid": "Izin lama belum dinyatakan: ditarik, atau hilang. Pilih salah satu.",
    # mending
    "blanko_printed": "Blanko sudah dicetak. Kembalikan dahulu ke Back Office, lalu betulkan.",
    "field_unknown": "Isian {field} tidak dapat dibetulkan di sini.",
    "nothing_changed": "Tidak ada yang berubah. Ubah isiannya, atau batalkan.",
    "nothing_to_undo": "Tidak ada langkah terakhir yang dapat ditarik kembali.",
    "not_the_last_step": "Yang dapat ditarik kembali hanya langkah terakhir: {step}.",
    "paper_unknown": "Berkas ini belum punya kertas {paper}. Pilih dari daftar.",
    "letter_does_not_fit": "Surat tidak muat pada satu halaman {paper}. Yang terpanjang: {fields}. "
    "{cure}",
    # settings
    "lines_missing": "Jabatan Plt., Plh., Pj., atau a.n. perlu barisnya seperti tercetak. Isi dahulu.",
    "hours_odd": "Jam kerja hari ke-{day} tumpang tindih atau salah tulis. Contoh: 08:00-12:00.",
    "template_odd": "Bentuk nomor tidak dapat dipakai: {why}.",
    "template_shared": "Bentuk nomor ini sudah dipakai seri {series}. Bedakan bentuknya.",
    "option_unknown": "Tidak ada pengaturan bernama {option}.",
    "sop_unusable": "SOP ini tidak dapat dipakai: {problems}",
    "register_not_empty": "Pengaturan awal sudah pernah dibuat.",
    # the scenario's own
    "line_unreadable": "Baris ini bukan JSON yang dikenal: {detail}",
    "act_unknown": "Tidak ada perbuatan bernama {act}. Lihat play --schema.",
    "data_unreadable": "Isi perbuatan tidak dapat dibaca: {detail}",
}
