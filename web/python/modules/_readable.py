# Text within lists, as Python shows it: MicroPython writes every letter beyond ASCII by its number.

_digits = {"x": 2, "u": 4, "U": 8}


def readable(text):
    """['\\u043a\\u043e\\u0442'] → ['кот']"""
    if "\\x" not in text and "\\u" not in text and "\\U" not in text:
        return text
    parts = []
    at = 0
    while at < len(text):
        mark = text.find("\\", at)
        if mark < 0:
            break
        parts.append(text[at:mark])
        count = _digits.get(text[mark + 1 : mark + 2], 0)
        code = int(text[mark + 2 : mark + 2 + count], 16) if count else 0
        if code >= 0xA0:
            parts.append(chr(code))
            at = mark + 2 + count
        else:
            parts.append(text[mark : mark + 2])
            at = mark + 2
    parts.append(text[at:])
    return "".join(parts)

