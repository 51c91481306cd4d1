# scikit-learn, as far as lessons on networks use it: splitting data, scaling it, measuring answers.

_there = "sklearn.model_selection, sklearn.metrics, sklearn.preprocessing"


def __getattr__(name):
    raise AttributeError("sklearn.%s is not there. There is: %s." % (name, _there))
