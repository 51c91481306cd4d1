# scikit-learn, as far as lessons on networks use it: splitting data, scaling it, measuring answers.

from _names import absent

__getattr__ = absent("sklearn", ["model_selection", "metrics", "preprocessing"])
