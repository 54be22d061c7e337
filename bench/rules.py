#!/usr/bin/python3
"""영등포구 공공근로 2018 in NumPy, written from rules/programmes/영등포구/공공근로.yaml without looking at the engine.

rules.py FOLDER RUNS reads the columns NAME.i64 (64-bit numbers, little-endian; the least number is: not known) and
writes refused, unknown, score and rank, a 64-bit number for each person. Bit k of refused is set if condition or
exclusion k, in the order of the file, is against the person, of unknown if it cannot be said. The score is the least
number if something is against the person or it cannot be said. Rank counts the eligible from 1, by the order of the file,
who cannot be compared behind those who can, and then by row; 0 is no rank.
Prints a line "seconds S" for each run of the computation, and "loaded S" for reading the columns.
"""
import sys
import time

import numpy as np

UNKNOWN = np.iinfo(np.int64).min
EPOCH = 719_162  # days from 0001-01-01 to 1970-01-01
HERE, PUBLIC_WORKS = "11560", ["공공근로", "지역공동체", "뉴딜", "희망근로"]
MOST_DAYS = 300
MEDIAN = np.array([0, 1_672_105, 2_847_097, 3_683_150, 4_519_202, 5_355_254, 6_191_307, 7_027_359], dtype=np.int64)
MEDIAN_MORE = 836_052


class Truth:
    """Yes, no or not known, of many: two masks. Written with &, | and ~ as in three-valued logic."""

    def __init__(self, yes, no):
        self.yes, self.no = yes, no

    @staticmethod
    def of(column):
        return Truth(column == 1, column == 0)

    @staticmethod
    def known(yes, known):
        """A comparison that says something only where its values are known."""
        return Truth(yes, ~yes) if known is True else Truth(yes & known, ~yes & known)

    def __and__(self, other):
        return Truth(self.yes & other.yes, self.no | other.no)

    def __or__(self, other):
        return Truth(self.yes | other.yes, self.no & other.no)

    def __invert__(self):
        return Truth(self.no, self.yes)

    @property
    def unknown(self):
        return ~(self.yes | self.no)


class Runs:
    """Rows that belong to one: the members of a household, the participations of a person; may be none."""

    def __init__(self, starts):
        self.starts, self.counts = starts[:-1], np.diff(starts)
        self.filled = np.flatnonzero(self.counts)
        self.from_ = self.starts[self.filled]

    def sum(self, values):
        sums = np.zeros(len(self.counts), dtype=np.int64)
        if len(values):
            sums[self.filled] = np.add.reduceat(values, self.from_)
        return sums

    def any(self, mask):
        found = np.zeros(len(self.counts), dtype=bool)
        if len(mask):
            found[self.filled] = np.logical_or.reduceat(mask, self.from_)
        return found

    def some(self, truth):
        yes = self.any(truth.yes)
        return Truth(yes, ~yes & ~self.any(truth.unknown))


def known(*columns):
    """Where all are known; True if that is everywhere, which is cheaper to go on with."""
    masks = [column != UNKNOWN for column in columns if column.min(initial=0) == UNKNOWN]
    if not masks:
        return True
    return np.logical_and.reduce(masks) if len(masks) > 1 else masks[0]


def calendar(days):
    """Years, months since year 0 and days of the month."""
    date = (days - EPOCH).astype("datetime64[D]")
    month = date.astype("datetime64[M]")
    months = month.astype(np.int64)
    return months // 12 + 1970, months % 12 + 1, (date - month.astype("datetime64[D]")).astype(np.int64) + 1


def plus_months(days, count):
    """The same day so many months later, or the last of that month."""
    date = (days - EPOCH).astype("datetime64[D]")
    month = date.astype("datetime64[M]")
    day = date - month.astype("datetime64[D]")
    last = (month + count + 1).astype("datetime64[D]") - np.timedelta64(1, "D")
    return np.minimum((month + count).astype("datetime64[D]") + day, last).astype(np.int64) + EPOCH


def decide(column, words):
    def code(fact, word):
        return words[fact].index(word)

    def is_(fact, word):
        return Truth.known(column[fact] == code(fact, word), known(column[fact]))

    on = column["신청일"][:1]
    year, month, day = (int(part[0]) for part in calendar(on))
    on = int(on[0])
    window_from, window_to = int(plus_months(np.array([on]), -24)[0]), on - 1

    households, histories = Runs(column["가구"]), Runs(column["이력"])
    count = len(column["생년월일"])
    member = np.repeat(np.arange(len(households.counts)), households.counts)

    def household_sum(fact):
        values = column[fact]
        sure = known(values)
        if sure is True:
            return households.sum(values)[member]
        sums = households.sum(np.where(sure, values, 0))
        sums[households.any(~sure)] = UNKNOWN
        return sums[member]

    def some_member(truth):
        found = households.some(truth)
        return Truth(found.yes[member], found.no[member])

    def some_other_member(truth):
        """Of the others than the person: the household's counts less the person's own."""
        yes = households.sum(truth.yes.astype(np.int64))[member] > truth.yes
        unknown = households.sum(truth.unknown.astype(np.int64))[member] > truth.unknown
        return Truth(yes, ~yes & ~unknown)

    born = column["생년월일"]
    born_known = known(born)
    born_year, born_month, born_day = calendar(np.where(born == UNKNOWN, 0, born))
    age = year - born_year - ((born_month > month) | ((born_month == month) & (born_day > day)))
    property_, income = household_sum("재산"), household_sum("월소득")
    size = households.counts[member]
    median = np.where(size < len(MEDIAN), MEDIAN[np.minimum(size, 7)], MEDIAN[7] + (size - 7) * MEDIAN_MORE)

    # History: overlap of each participation with the two years before the application.
    start, end, kind = column["시작일"], column["종료일"], column["사업종류"]
    history_known = column["이력모름"] == 0
    counted = Truth.known(np.isin(kind, [code("사업종류", word) for word in PUBLIC_WORKS]), known(kind))
    overlap = np.maximum(0, np.minimum(end, window_to) - np.maximum(start, window_from) + 1)
    dated = known(start, end)
    days = histories.sum(np.where(counted.yes if dated is True else counted.yes & dated, overlap, 0))
    vague = counted.unknown if dated is True else counted.unknown | (counted.yes & ~dated)
    days[~history_known | histories.any(vague)] = UNKNOWN
    days_known = known(days)
    gave_up = histories.some(Truth.of(column["중도포기"]) & Truth.known(end >= window_from, known(end)))
    gave_up = Truth(gave_up.yes & history_known, gave_up.no & history_known)

    head = Truth.of(column["세대주"])
    conditions = [
        Truth.known(age >= 18, born_known),
        is_("거주시군구", HERE),
        Truth.of(column["근로능력"]),
        is_("고용상태", "실업") | (is_("고용상태", "일용") & ~Truth.of(column["정기소득"])),
        Truth.known(property_ <= 200_000_000, known(property_)),
    ]
    exclusions = [
        Truth.of(column["생계급여"]),
        Truth.of(column["실업급여"]),
        is_("학적", "재학"),
        Truth.known(days > MOST_DAYS, days_known),
        some_other_member(Truth.of(column["함께신청"])),
        some_member(Truth.of(column["공무원"])),
        Truth.of(column["공적연금"]),
    ]
    refused, unknown = np.zeros(count, dtype=np.int64), np.zeros(count, dtype=np.int64)
    for bit, item in enumerate(conditions + [~exclusion for exclusion in exclusions]):
        refused |= item.no.astype(np.int64) << bit
        unknown |= item.unknown.astype(np.int64) << bit

    weak = (
        Truth.of(column["취업지원대상"])
        | Truth.of(column["장애인"])
        | Truth.of(column["한부모"])
        | Truth.of(column["북한이탈"])
        | (is_("성별", "여") & head)
    )
    idle = column["미취업시작일"]
    idle_known = known(idle)
    long_idle = plus_months(np.where(idle == UNKNOWN, 0, idle), 6) <= on
    score = np.where(
        property_ <= 50_000_000, 25, np.where(property_ <= 100_000_000, 20, np.where(property_ <= 150_000_000, 15, 10))
    )
    score += np.where(
        income * 100 <= median * 30, 25, np.where(income * 100 <= median * 50, 20, np.where(income * 100 <= median * 70, 10, 5))
    )
    score += np.where(head.yes, 10, 0)
    score += np.where(size >= 4, 10, np.where(size >= 2, 5, 0))
    score += np.where(weak.yes, 10, 0)
    score += np.where(long_idle, 5, 0)
    score += np.where(days == 0, 10, np.where(days <= 150, 5, 0))
    score += np.where(gave_up.yes, 0, 5)
    sure = ~(head.unknown | weak.unknown | gave_up.unknown)
    for mask in (known(property_), known(income), idle_known, days_known):
        if mask is not True:
            sure &= mask
    score[~sure | (refused != 0)] = UNKNOWN

    def first(values):
        """What is not known goes behind the greatest."""
        values = values[eligible]
        return np.where(values == UNKNOWN, np.iinfo(np.int64).max, values)

    def greatest_first(values):
        values = values[eligible]
        return np.where(values == UNKNOWN, np.iinfo(np.int64).max, -values)

    eligible = np.flatnonzero((refused == 0) & (unknown == 0))
    order = np.lexsort((greatest_first(age), first(days), first(income), first(property_), greatest_first(score)))
    rank = np.zeros(count, dtype=np.int64)
    rank[eligible[order]] = np.arange(1, len(eligible) + 1)
    return {"refused": refused, "unknown": unknown, "score": score, "rank": rank}


def main(folder, runs):
    facts = (
        "가구 이력 이력모름 신청일 생년월일 거주시군구 근로능력 고용상태 정기소득 재산 월소득 생계급여 실업급여 학적 함께신청 "
        "공무원 공적연금 세대주 취업지원대상 장애인 한부모 북한이탈 성별 미취업시작일 시작일 종료일 사업종류 중도포기"
    ).split()
    began = time.perf_counter()
    column = {fact: np.fromfile(f"{folder}/{fact}.i64", dtype="<i8") for fact in facts}
    print("loaded", time.perf_counter() - began)
    words = {}
    with open(f"{folder}/words.tsv", encoding="utf-8") as lines:
        for line in lines:
            fact, *rest = line.rstrip("\n").split("\t")
            words[fact] = rest
    for _ in range(runs):
        began = time.perf_counter()
        answers = decide(column, words)
        print("seconds", time.perf_counter() - began, flush=True)
    for name, values in answers.items():
        values.astype("<i8").tofile(f"{folder}/{name}.numpy")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
