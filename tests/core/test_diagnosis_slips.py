"""Which slip prints one figure for another, and what it costs."""

from fractions import Fraction
from itertools import product
from math import log2

import pytest

from core.diagnosis.slips import any_figure, bits, cost, slip, true_figure

PAD = ("789", "456", "123", "00 ")  # the wide 0 lies below 1 and 2


@pytest.mark.parametrize(
    ("printed", "right", "code"),
    [
        ("2", "22", "lost_digit"),
        ("12", "123", "lost_digit"),
        ("23", "123", "lost_digit"),
        ("13", "123", "lost_digit"),
        ("32", "123", ""),
        ("1", "123", ""),
        ("1", "10", "lost_zero"),
        ("10", "100", "lost_zero"),
        ("10", "101", "lost_digit"),
        ("1", "100", ""),
        ("10", "1", "extra_zero"),
        ("100", "10", "extra_zero"),
        ("100", "1", ""),
        ("105", "15", "extra_digit"),
        ("22", "2", "doubled_digit"),
        ("1223", "123", "doubled_digit"),
        ("1123", "123", "doubled_digit"),
        ("1233", "123", "doubled_digit"),
        ("1232", "123", "extra_digit"),
        ("1213", "123", "extra_digit"),
        ("123", "13", "extra_digit"),
        ("123", "12", "extra_digit"),
        ("123", "23", "extra_digit"),
        ("123", "24", ""),
        ("1234", "12", ""),
        ("0", "10", ""),
        ("10", "0", ""),
        ("0", "20", ""),
        ("20", "0", ""),
        ("36", "63", "swapped_digits"),
        ("1234", "3214", "swapped_digits"),
        ("1234", "1432", "swapped_digits"),
        ("36", "64", ""),
        ("36", "67", ""),
        ("123", "231", ""),
        ("2143", "1234", ""),
        ("115", "114", "neighbouring_key"),
        ("115", "117", "one_digit"),
        ("515", "415", "neighbouring_key"),
        ("3", "0", "one_digit"),
        ("0", "3", ""),
        ("0", "1", "neighbouring_key"),
        ("10", "13", "one_digit"),
        ("117", "254", ""),
        ("117", "117", ""),
        ("-5", "5", ""),
        ("5", "-5", ""),
        ("3/2", "3", ""),
        ("3/2", "3/4", ""),
        ("", "1", ""),
    ],
)
def test_slips(printed: str, right: str, code: str) -> None:
    assert slip(printed, right) == code


def _near_on_pad(one: str, other: str) -> bool:
    places = {key: [(y, x) for y, x in product(range(4), range(3)) if PAD[y][x] == key] for key in (one, other)}
    return any(abs(y - v) + abs(x - w) == 1 for (y, x), (v, w) in product(places[one], places[other]))


def _near_in_row(one: str, other: str) -> bool:
    # the 0 stands behind the 9
    return abs((int(one) - 1) % 10 - (int(other) - 1) % 10) == 1


@pytest.mark.parametrize(("printed", "right"), [pair for pair in product("0123456789", repeat=2) if len({*pair}) > 1])
def test_a_key_is_beside_another_on_the_pad_or_in_the_row_of_digits(printed: str, right: str) -> None:
    near = _near_on_pad(printed, right) or _near_in_row(printed, right)
    assert slip(printed, right) == ("neighbouring_key" if near else "" if printed == "0" else "one_digit")
    assert slip(f"5{printed}5", f"5{right}5") == ("neighbouring_key" if near else "one_digit")


def test_a_chance_costs_the_thousandths_of_bits_it_halves_by() -> None:
    assert [bits(1), bits(1 / 2), bits(1 / 8), bits(0.3), bits(2)] == [0, 1000, 3000, 1737, -1000]


def test_of_an_unknown_figure_every_length_and_every_number_of_it_is_as_likely() -> None:
    assert [any_figure(0), any_figure(9), any_figure(99)] == [1 / 10, 1 / 100, 1 / 1000]


def test_half_of_the_true_figures_are_nothing_and_large_ones_are_rare() -> None:
    common = [true_figure(value) for value in (-1, 0, Fraction(-1, 2), 3, 8, 99)]
    assert common == pytest.approx([0.5, 0.5, 0.5, 0.3 / 8, 0.3 / 27, 0.0003])
    assert true_figure(Fraction(5, 4)) == pytest.approx(0.3 / 3.375)
    assert true_figure(1) == pytest.approx(0.3 / 2**1.5)


@pytest.mark.parametrize(
    ("printed", "right", "chance"),
    [
        # no slip: any figure at all
        (117, 254, 0.12 / 1180),
        (0, 3, 0.12 / 10),
        # each slip with the ways there are to make it in the right figure
        (12, 123, 0.12 / 130 + 0.14 / 3),
        (2, 22, 0.12 / 30 + 0.14 / 2),
        (1, 10, 0.12 / 20 + 0.05),
        (10, 1, 0.12 / 110 + 0.05),
        (22, 2, 0.12 / 230 + 0.09),
        (1223, 123, 0.12 / 12240 + 0.09 / 3),
        (123, 13, 0.12 / 1240 + 0.04 / 30),
        (1234, 123, 0.12 / 12350 + 0.04 / 40),
        (36, 63, 0.12 / 370 + 0.11),
        (132, 123, 0.12 / 1330 + 0.11 / 2),
        (1324, 1234, 0.12 / 13250 + 0.11 / 3),
        (115, 114, 0.12 / 1160 + 0.18 / 12),
        (4, 5, 0.12 / 50 + 0.18 / 4),
        (3, 0, 0.12 / 40 + 0.06 / 5),
        (117, 111, 0.12 / 1180 + 0.06 / 15),
        # no figure at all stands there: like one of six digits
        (-5, 5, 0.12 / 10**6),
        (Fraction(3, 2), 3, 0.12 / 10**6),
    ],
)
def test_a_slip_costs_what_it_is_rare(printed: int | Fraction, right: int, chance: float) -> None:
    assert cost(printed, right, ()) == round(-1000 * log2(chance))


def test_the_figure_of_a_cell_beside_is_taken_for_ones_own() -> None:
    plain = 0.12 / 1180
    assert cost(117, 254, (1, 2)) == bits(plain)
    assert cost(117, 254, (117,)) == bits(plain + 0.16)
    assert cost(117, 254, (117, 254, 3)) == bits(plain + 0.16 / 3)
    assert cost(117, 254, (117, 3, 117, 4)) == bits(plain + 0.16 / 2)
    assert cost(36, 63, (36, 1)) == bits(0.12 / 370 + 0.11 + 0.16 / 2)
