"""LibreOffice and Gnumeric without a window."""

import pathlib
import shutil
import subprocess

TEXT_FILTER = "Text - txt - csv (StarCalc)"
ENCODING_NUMBERS = {"utf-8": 76, "cp1252": 1, "utf-16": 65535}


def convert(source, target, to=None, options=None, infilter=None, work=pathlib.Path(".")):
    """Lets LibreOffice open `source` and save it as `target`, in a profile of its own."""
    out = work / "office-out"
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    kind = target.suffix[1:]
    saving = kind + (f":{to}" if to else "") + (f":{options}" if options else "")
    command = ["soffice", "--headless", "--norestore", f"-env:UserInstallation=file://{work.resolve()}/profile"]
    if infilter:
        command.append(f"--infilter={infilter}")
    command += ["--convert-to", saving, "--outdir", str(out), str(source)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=180)
    made = list(out.iterdir())
    assert len(made) == 1, f"{source} -> {target}: {made}"
    shutil.move(made[0], target)


def text_options(delimiter, encoding, columns=None):
    """The numbers by which LibreOffice's text filter is told separator, quote, encoding and column types."""
    types = "/".join(f"{number}/2" for number in range(1, columns + 1)) if columns else ""
    return f"{ord(delimiter)},34,{ENCODING_NUMBERS[encoding]},1,{types},0,false,true,true,false"


def gnumeric(source, target, exporter, options=None):
    """Lets Gnumeric's ssconvert read `source` and write `target`."""
    command = ["ssconvert", f"--export-type={exporter}"]
    if options:
        command.append(f"--export-options={options}")
    subprocess.run([*command, str(source), str(target)], check=True, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL, timeout=120)
