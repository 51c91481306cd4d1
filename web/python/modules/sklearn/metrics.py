# How good answers are.

import numpy as np
from _names import absent


def _pair(y_true, y_pred):
    a, b = np.asarray(y_true), np.asarray(y_pred)
    if a.ndim == 2 and a.shape[1] == 1:
        a = a.ravel()
    if b.ndim == 2 and b.shape[1] == 1:
        b = b.ravel()
    if len(a) != len(b):
        raise ValueError("Found input variables with inconsistent numbers of samples: %s" % [len(a), len(b)])
    return a, b


def _classes(y_true, y_pred):
    a, b = _pair(y_true, y_pred)
    for given in (a, b):
        if given.dtype.kind == "f" and (given != np.floor(given)).any():
            raise ValueError(
                "Classification metrics can't handle a mix of classes and continuous targets: round the answers "
                "first, as in (p > 0.5).astype(int) or p.argmax(axis=1)"
            )
    return a, b


def accuracy_score(y_true, y_pred, normalize=True):
    a, b = _classes(y_true, y_pred)
    right = a == b if a.ndim == 1 else (a == b).all(axis=1)
    return right.mean() if normalize else right.sum()


def confusion_matrix(y_true, y_pred, labels=None):
    """Rows: what is right; columns: what was answered."""
    a, b = _classes(y_true, y_pred)
    labels = np.unique(np.concatenate([a, b])) if labels is None else np.asarray(labels)
    return np.array([[((a == row) & (b == column)).sum() for column in labels] for row in labels])


def _counts(y_true, y_pred, pos_label):
    a, b = _classes(y_true, y_pred)
    true, positive = a == pos_label, b == pos_label
    return int((true & positive).sum()), int(positive.sum()), int(true.sum())


def precision_score(y_true, y_pred, pos_label=1):
    hits, answered, _ = _counts(y_true, y_pred, pos_label)
    return hits / answered if answered else 0.0


def recall_score(y_true, y_pred, pos_label=1):
    hits, _, there = _counts(y_true, y_pred, pos_label)
    return hits / there if there else 0.0


def f1_score(y_true, y_pred, pos_label=1):
    hits, answered, there = _counts(y_true, y_pred, pos_label)
    return 2 * hits / (answered + there) if answered + there else 0.0


def mean_squared_error(y_true, y_pred, squared=True):
    a, b = _pair(y_true, y_pred)
    error = np.average((a - b) ** 2)
    return error if squared else error**0.5


def mean_absolute_error(y_true, y_pred):
    a, b = _pair(y_true, y_pred)
    return np.average(abs(b - a))


def r2_score(y_true, y_pred):
    a, b = _pair(y_true, y_pred)
    return 1 - ((a - b) ** 2).sum() / ((a - a.mean()) ** 2).sum()


def log_loss(y_true, y_pred, labels=None):
    a, p = np.asarray(y_true).ravel(), np.asarray(y_pred, float)
    if p.ndim == 2 and p.shape[1] == 1:
        p = p.ravel()
    if p.ndim == 1:
        p = np.stack([1 - p, p], axis=1)
    p = np.clip(p, 2.220446049250313e-16, 1 - 2.220446049250313e-16)
    p = p / p.sum(axis=1, keepdims=True)
    classes = np.unique(a if labels is None else labels)
    if len(classes) != p.shape[1]:
        raise ValueError(
            "y_true and y_pred contain different number of classes %d, %d. Please provide the true labels explicitly "
            "through the labels argument." % (len(classes), p.shape[1])
        )
    return -np.log(p[np.arange(len(a)), np.searchsorted(classes, a)]).mean()


def roc_auc_score(y_true, y_score):
    """How often a positive one scores higher than a negative one; equals count half."""
    a, score = _pair(y_true, y_score)
    positive, negative = score[a == 1], score[a == 0]
    if len(positive) == 0 or len(negative) == 0:
        raise ValueError("Only one class present in y_true. ROC AUC score is not defined in that case.")
    ordered = np.sort(negative)
    below = np.searchsorted(ordered, positive, "left") + np.searchsorted(ordered, positive, "right")
    return below.sum() / 2 / (len(positive) * len(negative))


__getattr__ = absent(
    "sklearn.metrics",
    (
        "accuracy_score confusion_matrix precision_score recall_score f1_score mean_squared_error "
        "mean_absolute_error r2_score log_loss roc_auc_score"
    ).split(" "),
)
