"""XlsxWriter's parts packed as other programs pack them."""

import zipfile

from . import ledger


class Pipe:
    """A file that can only be appended to, so that sizes must follow the data (data descriptors)."""

    def __init__(self, file):
        self.file = file

    def write(self, data):
        return self.file.write(data)

    def flush(self):
        self.file.flush()


def repack(source, archive, **options):
    """Copies every part."""
    with zipfile.ZipFile(source) as old:
        for item in old.infolist():
            copy = zipfile.ZipInfo(item.filename, item.date_time)
            copy.compress_type = zipfile.ZIP_DEFLATED
            with archive.open(copy, "w", **options) as part:
                part.write(old.read(item))


def make(root):
    """A streamed archive, and one with ZIP64 headers though it is small."""
    source = root / "xlsx/xlsxwriter.xlsx"
    with open(root / "xlsx/repacked-streamed.xlsx", "wb") as file, zipfile.ZipFile(Pipe(file), "w") as archive:
        repack(source, archive)
    ledger.note_book("xlsx/repacked-streamed.xlsx")
    with zipfile.ZipFile(root / "xlsx/repacked-zip64.xlsx", "w") as archive:
        repack(source, archive, force_zip64=True)
    ledger.note_book("xlsx/repacked-zip64.xlsx")
