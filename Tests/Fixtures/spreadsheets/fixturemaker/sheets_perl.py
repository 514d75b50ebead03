"""A workbook by Perl's Excel::Writer::XLSX, with dates in Excel's short style."""

import json
import subprocess

from . import ledger, table

PERL = """
use strict; use warnings; use utf8; use Excel::Writer::XLSX; use JSON::PP;
local $/; my $source = decode_json(<STDIN>);
my $book = Excel::Writer::XLSX->new($ARGV[0]);
my $sheet = $book->add_worksheet('Insatser');
my $date = $book->add_format(num_format => 'd/m/yy');
my ($number, %is_age, %is_date) = (0);
$is_age{$_} = 1 for @{ $source->{ages} };
$is_date{$_} = 1 for @{ $source->{dates} };
for my $row (@{ $source->{rows} }) {
    for my $column (0 .. $#$row) {
        my $text = $row->[$column];
        next if $text eq '';
        if ($number and $is_age{$column}) { $sheet->write_number($number, $column, $text) }
        elsif ($number and $is_date{$column}) { $sheet->write_date_time($number, $column, $text . 'T', $date) }
        else { $sheet->write_string($number, $column, $text) }
    }
    $number++;
}
$book->close;
"""


def make(root):
    """Excel::Writer::XLSX."""
    source = json.dumps({"rows": table.TABLE, "ages": table.AGE_COLUMNS, "dates": table.DATE_COLUMNS})
    subprocess.run(["perl", "-e", PERL, str(root / "xlsx/perl.xlsx")], input=source.encode(), check=True)
    ledger.note_book("xlsx/perl.xlsx")
