#!/usr/bin/python3
"""summary.py TESTLOG.JSON: counts what `meson test` ran, case by case.

A test that speaks TAP counts as its cases, any other as one. A test that failed although all its
cases passed (it crashed, leaked or ran out of time) counts as one failure more.
"""

import json
import re
import sys

passed = failed = skipped = 0
with open(sys.argv[1], encoding="utf-8") as log:
    tests = [json.loads(line) for line in log]

for test in tests:
    cases = re.findall(r"^(ok|not ok)\b(?:.*?# (SKIP))?", test.get("stdout", ""),
                       re.MULTILINE | re.IGNORECASE)
    good = test["result"] in ("OK", "EXPECTEDFAIL", "SKIP")
    bad_cases = sum(word == "not ok" for word, _ in cases)
    skipped_cases = sum(bool(skip) for _, skip in cases)
    if not cases:
        bad_cases, skipped_cases = int(not good), int(test["result"] == "SKIP")
        cases = [test]
    passed += len(cases) - bad_cases - skipped_cases
    skipped += skipped_cases
    failed += bad_cases or int(not good)
    if not good:
        print(f"failed: {test['name']} ({test['result'].lower()})")

if skipped:
    print(f"skipped: {skipped}")
if not tests:
    failed = 1
print(f"{passed} passed, {failed} failed")
sys.exit(1 if failed else 0)
