"""A spooler of a test: takes papers, or does what it is told to do instead."""

from sikot_desk.ui.spooling import Abilities, Fate, Job, Named


class Shelf:
    """`wrong` is raised by printer or question; `queue` answers what became of a paper."""

    def __init__(self) -> None:
        self.names: tuple[str, ...] = ("Loket", "Label")
        self.took: list[Job] = []
        self.wrong: dict[str, Exception] = {}
        self.queue: list[Fate | Exception] = []

    def printers(self) -> tuple[str, ...]:
        self._fail("printers")
        return self.names

    def abilities(self, printer: str) -> Abilities:
        self._fail("abilities")
        return Abilities((Named("Bawah", "Bawah"),), (Named("Folio", "Folio"),))

    def send(self, job: Job) -> str:
        self._fail(job.printer)
        self.took.append(job)
        return f"{job.printer}-{len(self.took)}" if self.queue else ""

    def fate(self, printer: str, receipt: str) -> Fate:
        answer = self.queue.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    def _fail(self, what: str) -> None:
        if what in self.wrong:
            raise self.wrong[what]
