# typing: annotations are read by people; nothing here checks them.


class _Any:
    def __init__(self, name):
        self._name = name

    def __getitem__(self, key):
        return self

    def __call__(self, *args, **kwargs):
        return self

    def __repr__(self):
        return "typing." + self._name


Any = _Any("Any")
Callable = _Any("Callable")
Dict = _Any("Dict")
Iterable = _Any("Iterable")
Iterator = _Any("Iterator")
List = _Any("List")
Literal = _Any("Literal")
Optional = _Any("Optional")
Sequence = _Any("Sequence")
Set = _Any("Set")
Tuple = _Any("Tuple")
Type = _Any("Type")
Union = _Any("Union")

TYPE_CHECKING = False


def TypeVar(name, *constraints):
    return Any


def cast(type, value):
    return value
