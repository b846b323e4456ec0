"""The shipped SOP, a sister SOP, and what is said about a broken one."""

import copy
import json
import tomllib
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sikot_desk.domain.sop import Procedure
from sikot_desk.domain.sop_data import Problem, build
from sikot_desk.domain.tables import plain

pytestmark = pytest.mark.fast

ROOT = Path(__file__).parents[2]
SHIPPED = tomllib.loads((ROOT / "resources/sop/sikot.toml").read_text(encoding="utf-8"))
SISTER = tomllib.loads((ROOT / "tests/data/sister.toml").read_text(encoding="utf-8"))


def built(data: dict[str, Any]) -> Procedure:
    procedure, problems = build(data, "sop.toml")
    assert problems == ()
    assert procedure is not None
    return procedure


def broken(change: Callable[[dict[str, Any]], object], data: Any = SISTER) -> tuple[Problem, ...]:
    mine = copy.deepcopy(data)
    change(mine)
    procedure, problems = build(mine, "sop.toml")
    assert procedure is None
    assert all(one.file == "sop.toml" and one.what and one.cure for one in problems)
    return problems


def test_the_shipped_sop_says_what_the_sop_says() -> None:
    sop = built(SHIPPED)
    assert (sop.number, sop.days) == ("SOP/DPMPTSP-NP/07", 2)
    assert (sop.made, sop.revised, sop.effective) == (
        date(2022, 10, 20),
        date(2023, 5, 3),
        date(2023, 5, 10),
    )
    drawn = [
        f"{one.number} {one.act:9} {one.standard.minutes:2} {one.standard.days} {one.post}".strip()
        for one in sop.steps
    ]
    assert drawn == [
        "1 receive    3 0",
        "2 check     35 0",
        "3 draft      3 0",
        "4 paraf      5 0 ahli_muda",
        "5 paraf     10 0 ahli_madya",
        "6 paraf     10 0 sekretaris",
        "7 sign       0 1 kepala_dinas",
        "8 number     3 0",
        "9 hand_over  1 0",
    ]
    assert [kind.key for kind in sop.kinds] == [
        *("baru", "perpanjangan", "pindah", "pencabutan", "duplikat", "perbaikan"),
        "perbaikan_kantor",
    ]
    route = tuple(step.key for step in sop.steps)
    assert {kind.route for kind in sop.kinds[:-1]} == {route}
    assert sop.kinds[-1].route == route[2:]
    assert sop.basis[1].endswith("tentang Izin Kerja Okupasi Terapis")
    assert sop.letter_basis[1].endswith("Penyelenggaraan Pekerjaan dan Praktik Okupasi Terapis")
    assert len(sop.basis) == len(sop.letter_basis) == 5


def test_only_one_shipped_set_is_in_force_and_none_is_confirmed() -> None:
    sop = built(SHIPPED)
    assert [(one.key, one.effective, one.confirmed) for one in sop.rule_sets] == [
        ("PMK23-2013", date(2023, 5, 10), False),
        ("SE6-2024", None, False),
    ]
    old, new = sop.rule_sets
    assert (old.max_workplaces, new.max_workplaces) == (2, 3)
    assert [one.ends for one in old.validity] == ["str_end", "lifelong"]
    assert [one.ends for one in new.validity] == ["first_permit", "str_end", "str_end", "years"]
    assert len(old.requirements) == 17
    own = ["izin_lama", "alasan_pencabutan", "kehilangan", "lembar_rusak", "bukti_perubahan"]
    assert [one.key for one in old.requirements if one.kinds] == own
    assert [one.key for one in new.requirements if not one.asked] == ["ijazah", "sehat", "foto"]


def test_what_the_sop_does_not_say_is_marked_unconfirmed() -> None:
    sop = built(SHIPPED)
    for path in ("steps.masuk", "kinds.perpanjangan", "letters.sikot", "templates.permit"):
        assert path in sop.unconfirmed
    for path in ("steps.paraf_sekretaris", "kinds.baru", "sentences.control_warning"):
        assert path not in sop.unconfirmed
    assert built(SISTER).letter_basis == built(SISTER).basis


def test_every_requirement_says_how_to_check_and_how_to_mend() -> None:
    sop = built(SHIPPED)
    for rules in sop.rule_sets:
        for one in rules.requirements:
            assert len(one.short) <= 45
            assert all(text.endswith(".") and len(text) <= 120 for text in one.how)
            for reason in ("missing", *sop.reasons):
                assert sop.remedy(one, reason)
            with pytest.raises(KeyError):
                sop.remedy(one, "mood")


def test_nobody_is_shouted_at() -> None:
    text = json.dumps(plain(SHIPPED), ensure_ascii=False).replace("SP4N-LAPOR!", "")
    assert "!" not in text
    assert "Error" not in text


def test_a_sister_sop_with_two_parafs_is_only_data() -> None:
    sop = built(SISTER)
    acts = [sop.step(key).act for key in sop.kind("baru").route]
    assert acts == ["receive", "check", "draft", "paraf", "paraf", "sign", "number", "hand_over"]
    assert sop.letter("siktw").tembusan == ()
    assert sop.post("kadis").short == "Kadis"
    assert sop.rule_set("PMK24-2013").max_workplaces == 2
    with pytest.raises(KeyError):
        sop.step("masuk")


@pytest.mark.parametrize("data", [SHIPPED, SISTER])
def test_the_same_procedure_comes_out_of_an_entry(data: dict[str, Any]) -> None:
    stored = json.loads(json.dumps(plain(data)))
    assert built(stored) == built(data)


def test_all_shortcomings_are_named_at_once() -> None:
    def change(data: dict[str, Any]) -> None:
        del data["number"]
        data["colour"] = "hijau"
        data["days"] = "dua"
        data["steps"][3]["act"] = "dance"
        data["kinds"][0]["letter"] = "surat_lain"

    assert {(one.key, one.what) for one in broken(change)} == {
        ("number", "Kunci `number` tidak ada."),
        ("colour", "Kunci `colour` tidak dikenal."),
        ("days", "Isi `days` bukan bilangan bulat."),
        ("steps.paraf_kabid.act", "`dance` tidak dikenal sebagai `act`."),
        ("kinds.baru.letter", "`surat_lain` tidak dikenal."),
    }


def test_an_empty_file_is_a_list_of_what_is_missing() -> None:
    procedure, problems = build({}, "kosong.toml")
    assert procedure is None
    missing = {one.key for one in problems if one.what == f"Kunci `{one.key}` tidak ada."}
    assert {"key", "steps", "kinds", "letters", "signatory", "made", "templates"} <= missing


def _set(path: str, value: object) -> Callable[[dict[str, Any]], None]:
    def change(data: dict[str, Any]) -> None:
        here: Any = data
        *way, last = [int(part) if part.isdigit() else part for part in path.split("/")]
        for part in way:
            here = here[part]
        here[last] = value

    return change


ROUTE = tuple(SISTER["kinds"][0]["route"])


@pytest.mark.parametrize(
    ("path", "value", "key", "what"),
    [
        ("steps/3/role", "sopir", "steps.paraf_kabid.role", "`sopir` tidak dikenal sebagai `role`"),
        ("steps/3/post", "bupati", "steps.paraf_kabid.post", "`bupati` tidak dikenal"),
        ("steps/3/post", "", "steps.paraf_kabid.post", "tidak menyebut jabatan"),
        ("steps/3/key", "konsep", "steps", "`konsep` dipakai 2 kali"),
        ("steps/3/number", 3, "steps", "`3` dipakai 2 kali"),
        ("steps/3/standard", {}, "steps.paraf_kabid.standard.minutes", "menit saja atau hari"),
        ("signatory/post", "wali", "signatory.post", "`wali` tidak dikenal"),
        ("kinds/0/route", [*ROUTE, "arsip"], "kinds.baru.route", "`arsip` tidak dikenal"),
        ("kinds/0/route", [*ROUTE, "konsep"], "kinds.baru.route", "alur berputar"),
        ("kinds/0/route", ROUTE[1:], "kinds.baru.route", "menerima berkas ada 0"),
        (
            "kinds/0/route",
            [*ROUTE[:5], "nomor", "ttd", "serah"],
            "kinds.baru.route",
            "Langkah menandatangani berada setelah langkah memberi nomor.",
        ),
        (
            "kinds/0/route",
            ["terima", "konsep", "verifikasi", *ROUTE[3:]],
            "kinds.baru.route",
            "Langkah memeriksa berada setelah langkah membuat blanko.",
        ),
        (
            "kinds/0/route",
            [*ROUTE[:6], "serah", "nomor"],
            "kinds.baru.route",
            "Langkah memberi nomor berada setelah langkah menyerahkan.",
        ),
        ("kinds/0/series", "lain", "kinds.baru.series", "`lain` tidak dikenal"),
        ("kinds/0/confirmed", "ya", "kinds.baru.confirmed", "bukan true atau false"),
        ("letters", [], "letters", "Daftar `letters` kosong."),
        ("templates/confirmed/wicara", "440/{year}", "templates.wicara", "tidak memuat {seq}"),
        ("templates/confirmed/wicara", "{seq}{umur}", "templates.wicara", "tidak dikenal"),
        ("templates/confirmed", {"wicara": "{seq}"}, "templates.registration", "tidak ada"),
        ("reasons/unconfirmed", {"other": "lagi"}, "reasons.other", "tertulis dua kali"),
        ("remedies/confirmed/mood", "x", "remedies", "`mood` tidak dikenal"),
        ("reasons/confirmed/torn", "sobek", "remedies.torn", "`torn` tidak ada"),
        ("rule_sets/0/effective", "kemarin", "rule_sets.PMK24-2013.effective", "bukan tanggal"),
        (
            "rule_sets/0/requirements/0/short",
            "x" * 46,
            "rule_sets.PMK24-2013.requirements.permohonan.short",
            "46 huruf",
        ),
        (
            "rule_sets/0/requirements/0/kinds",
            ["cabut"],
            "rule_sets.PMK24-2013.requirements.permohonan.kinds",
            "`cabut` tidak dikenal",
        ),
        (
            "rule_sets/0/requirements/0/when",
            "senin",
            "rule_sets.PMK24-2013.requirements.permohonan.when",
            "`senin` tidak dikenal",
        ),
        (
            "rule_sets/0/requirements/1/remedies",
            {"mood": "x"},
            "rule_sets.PMK24-2013.requirements.str.remedies",
            "`mood` tidak dikenal",
        ),
        (
            "rule_sets/0/requirements/1/key",
            "permohonan",
            "rule_sets.PMK24-2013.requirements",
            "dipakai 2 kali",
        ),
        (
            "rule_sets/0/validity/0/sentence",
            "selamanya",
            "rule_sets.PMK24-2013.validity",
            "`selamanya` tidak dikenal",
        ),
        (
            "rule_sets/0/validity/1/years",
            0,
            "rule_sets.PMK24-2013.validity",
            "`years` dan `ends` tidak cocok",
        ),
        (
            "rule_sets/0/validity/0/issued_before",
            date(2023, 8, 8),
            "rule_sets.PMK24-2013.validity",
            "Tidak ada aturan masa berlaku untuk `str_dated`",
        ),
        (
            "rule_sets/0/validity/0/when",
            "always",
            "rule_sets.PMK24-2013.validity",
            "STR seumur hidup tidak mempunyai tanggal akhir",
        ),
        ("signatory/since", "dulu", "signatory.since", "bukan tanggal"),
        ("signatory", {"post": "kadis"}, "signatory.nip", "Kunci `nip` tidak ada."),
        ("sentences/unconfirmed", {}, "sentences.draft_note", "Kunci `draft_note` tidak ada."),
        (
            "letters/0/sentences",
            {"until": "Sampai {ends}."},
            "letters.siktw.sentences.replaces",
            "Kunci `replaces` tidak ada.",
        ),
        ("letters/0/purpose", "di {kota}:", "letters.siktw", "Token `{kota}` tidak dikenal"),
        ("letters/0/purpose", "di {ends", "letters.siktw", "tidak berpasangan"),
        ("letters/0/purpose", "**di", "letters.siktw", "Tanda tebal ** tidak berpasangan"),
        ("sentences/confirmed/x", "{0}", "sentences.x", "Token `{0}` tidak dikenal"),
    ],
)
def test_a_fault_names_key_and_cure(path: str, value: object, key: str, what: str) -> None:
    found = [(one.key, one.what) for one in broken(_set(path, value))]
    assert any(where == key and what in said for where, said in found), found


def test_a_set_of_requirements_must_be_in_force() -> None:
    def undated(data: dict[str, Any]) -> None:
        del data["rule_sets"][0]["effective"]

    def same_day(data: dict[str, Any]) -> None:
        data["rule_sets"].append({**data["rule_sets"][0], "key": "lain"})

    assert [one.what for one in broken(undated)] == ["Tidak ada perangkat syarat yang berlaku."]
    assert [one.what for one in broken(same_day)] == ["`2024-02-01` dipakai 2 kali."]


ODD = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=12) | st.dates(),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3)
    ),
    max_leaves=6,
)


def _places(data: Any) -> list[tuple[Any, Any]]:
    keys = data if isinstance(data, dict) else range(len(data)) if isinstance(data, list) else ()
    found = [(data, key) for key in keys]
    return found + [place for key in keys for place in _places(data[key])]


@given(st.data())
def test_whatever_stands_in_the_file_is_a_problem_and_never_a_crash(draw: st.DataObject) -> None:
    mine = copy.deepcopy(SISTER)
    places = _places(mine)
    where, key = places[draw.draw(st.integers(0, len(places) - 1))]
    where[key] = draw.draw(ODD)
    procedure, problems = build(mine, "sop.toml")
    assert (procedure is None) == bool(problems)


LATE = tuple(SHIPPED["kinds"][6]["route"])


@pytest.mark.parametrize(
    ("path", "value", "key", "what"),
    [
        ("kinds/2/besides/0/letter", "sikot", "kinds.pindah.besides", "dipakai 2 kali"),
        ("kinds/2/besides/0/letter", "sikot", "kinds.pindah.besides", "hanya surat pencabutan"),
        ("kinds/2/besides/0/letter", "lain", "kinds.pindah.besides", "`lain` tidak dikenal"),
        ("kinds/2/besides/0/series", "lain", "kinds.pindah.besides", "`lain` tidak dikenal"),
        ("kinds/2/old", "replaced", "kinds.pindah.old", "tidak berpasangan"),
        ("kinds/0/old", "revoked", "kinds.baru.old", "tidak berpasangan"),
        ("kinds/3/ends", "rule", "kinds.pencabutan.ends", "tidak mempunyai masa berlaku"),
        ("kinds/0/ends", "none", "kinds.baru.ends", "tidak mempunyai masa berlaku"),
        ("kinds/0/ends", "old", "kinds.baru.old", "Tidak ada izin lama"),
        ("kinds/4/ends", "rule", "kinds.duplikat.number", "masa berlaku izin lama"),
        ("kinds/4/number", "next", "kinds.duplikat.number", "masa berlaku izin lama"),
        ("kinds/2/number", "option", "kinds.pindah.number", "hanya untuk izin yang diganti"),
        ("kinds/1/route", LATE, "kinds.perpanjangan.route", "menerima berkas ada 0"),
        ("kinds/3/route", LATE, "kinds.pencabutan.route", "memeriksa ada 0"),
        ("kinds/6/route", LATE[1:], "kinds.perbaikan_kantor.route", "membuat blanko ada 0"),
        ("kinds/5/old", "lost", "kinds.perbaikan.old", "`lost` tidak dikenal"),
        (
            "rule_sets/0/requirements/0/also",
            ["hujan"],
            "rule_sets.PMK23-2013.requirements.permohonan.also",
            "`hujan` tidak dikenal",
        ),
        (
            "rule_sets/0/requirements/0/except_kinds",
            ["lain"],
            "rule_sets.PMK23-2013.requirements.permohonan.except_kinds",
            "`lain` tidak dikenal",
        ),
        (
            "rule_sets/0/requirements/0/reasons",
            ["lain"],
            "rule_sets.PMK23-2013.requirements.permohonan.reasons",
            "`lain` tidak dikenal",
        ),
        ("letters/0/sentences", {}, "letters.sikot.sentences.duplicate", "tidak ada"),
        ("letters/0/sentences", {}, "letters.sikot.sentences.kept_end", "tidak ada"),
        ("letters/1/sentences", {}, "letters.pencabutan.sentences.withdrawn", "tidak ada"),
        ("letters/0/purpose", "", "letters.sikot.purpose", "kosong"),
    ],
)
def test_what_a_kind_says_of_itself_fits_together(
    path: str, value: object, key: str, what: str
) -> None:
    problems = broken(_set(path, value), SHIPPED)
    assert any(one.key == key and what in one.what for one in problems), problems


def test_the_office_s_own_mistake_may_begin_at_the_blanko_and_renewal_may_say_it_the_old_way():
    def change(data: dict[str, Any]) -> None:
        data["kinds"][5]["route"] = LATE
        del data["kinds"][1]["old"]
        data["kinds"][1]["renews"] = True

    changed = copy.deepcopy(SHIPPED)
    change(changed)
    sop = built(changed)
    assert sop.kind("perbaikan").route == LATE
    assert sop.kind("perpanjangan").old == "replaced"


def test_further_conditions_are_read_and_only_the_unknown_one_is_named() -> None:
    changed = copy.deepcopy(SHIPPED)
    _set("rule_sets/0/requirements/0/also", ["citizen", "str_dated"])(changed)
    assert built(changed).rule_sets[0].requirements[0].also == ("citizen", "str_dated")
    change = _set("rule_sets/0/requirements/0/also", ["citizen", "hujan"])
    (problem,) = broken(change, SHIPPED)
    assert "`hujan`" in problem.what
