# Features on common scales, classes as numbers.

import numpy as np
from _names import absent


class _Scaler:
    """Columns moved and stretched; fit finds by how much."""

    def fit_transform(self, X, y=None):
        return self.fit(X).transform(X)

    def _checked(self, X):
        if not hasattr(self, "scale_"):
            raise ValueError(
                "This %s instance is not fitted yet. Call 'fit' with appropriate arguments before using this "
                "estimator." % type(self).__name__
            )
        return _table(X)


def _table(X):
    X = np.asarray(X)
    X = X if X.dtype.kind == "f" else X.astype(float)
    if X.ndim != 2:
        raise ValueError(
            "Expected 2D array, got %dD array instead. Reshape your data either using array.reshape(-1, 1) if your "
            "data has a single feature or array.reshape(1, -1) if it contains a single sample." % X.ndim
        )
    return X


class StandardScaler(_Scaler):
    """Mean 0 and deviation 1."""

    def fit(self, X, y=None):
        X = _table(X)
        self.mean_ = X.mean(axis=0)
        self.var_ = X.var(axis=0)
        scale = self.var_**0.5
        self.scale_ = np.where(scale == 0, 1.0, scale)
        return self

    def transform(self, X):
        return (self._checked(X) - self.mean_) / self.scale_

    def inverse_transform(self, X):
        return self._checked(X) * self.scale_ + self.mean_


class MinMaxScaler(_Scaler):
    """From 0 to 1, or feature_range."""

    def __init__(self, feature_range=(0, 1)):
        self.feature_range = feature_range

    def fit(self, X, y=None):
        X = _table(X)
        low, high = self.feature_range
        self.data_min_, self.data_max_ = X.min(axis=0), X.max(axis=0)
        width = self.data_max_ - self.data_min_
        self.scale_ = (high - low) / np.where(width == 0, 1.0, width)
        self.min_ = low - self.data_min_ * self.scale_
        return self

    def transform(self, X):
        return self._checked(X) * self.scale_ + self.min_

    def inverse_transform(self, X):
        return (self._checked(X) - self.min_) / self.scale_


class LabelEncoder:
    """Classes, of text or numbers, as 0, 1, 2 …"""

    def fit(self, y):
        self.classes_ = sorted(set(_listed(y)))
        return self

    def transform(self, y):
        unknown = [value for value in _listed(y) if value not in self.classes_]
        if unknown:
            raise ValueError("y contains previously unseen labels: %s" % unknown[:5])
        return np.array([self.classes_.index(value) for value in _listed(y)], int)

    def fit_transform(self, y):
        return self.fit(y).transform(y)

    def inverse_transform(self, y):
        return [self.classes_[i] for i in _listed(y)]


def _listed(y):
    return y.tolist() if hasattr(y, "tolist") else list(y)


__getattr__ = absent("sklearn.preprocessing", ["StandardScaler", "MinMaxScaler", "LabelEncoder"])
