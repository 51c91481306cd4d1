# Splitting data, with the same random numbers as scikit-learn: the same seed, the same parts.

import math

import numpy as np
from _names import absent


def train_test_split(*arrays, test_size=None, train_size=None, random_state=None, shuffle=True, stratify=None):
    """Two parts of each array: for training and for testing."""
    if not arrays:
        raise ValueError("At least one array required as input")
    lengths = [len(a) for a in arrays]
    if len(set(lengths)) > 1:
        raise ValueError("Found input variables with inconsistent numbers of samples: %s" % lengths)
    count = lengths[0]
    train, test = _sizes(count, test_size, train_size)
    if not shuffle:
        if stratify is not None:
            raise ValueError("Stratified train/test split is not implemented for shuffle=False")
        parts = np.arange(train), np.arange(train, train + test)
    elif stratify is not None:
        parts = _by_class(np.asarray(stratify), train, test, _generator(random_state))
    else:
        order = _generator(random_state).permutation(count)
        parts = order[test : test + train], order[:test]
    return [_picked(a, part) for a in arrays for part in parts]


def _generator(random_state):
    if random_state is None:
        return np.random._global
    if isinstance(random_state, int):
        return np.random.RandomState(random_state)
    return random_state


def _sizes(count, test_size, train_size):
    for name, size in (("test_size", test_size), ("train_size", train_size)):
        most = 1 if isinstance(size, float) else count
        if size is not None and not 0 < size < most:
            raise ValueError(
                "%s=%s should be either positive and smaller than the number of samples %d or a float in the "
                "(0, 1) range" % (name, size, count)
            )
    if test_size is None and train_size is None:
        test_size = 0.25
    test = math.ceil(test_size * count) if isinstance(test_size, float) else test_size
    train = math.floor(train_size * count) if isinstance(train_size, float) else train_size
    test = count - train if test is None else test
    train = count - test if train is None else train
    if train + test > count:
        raise ValueError(
            "The sum of train_size and test_size = %d, should be smaller than the number of samples %d."
            % (train + test, count)
        )
    if train == 0:
        raise ValueError(
            "With n_samples=%d, test_size=%s and train_size=%s, the resulting train set will be empty. Adjust any "
            "of the aforementioned parameters." % (count, test_size, train_size)
        )
    return train, test


def _picked(a, order):
    if hasattr(a, "iloc"):
        return a.iloc[order]
    if isinstance(a, np.ndarray):
        return a[order]
    return [a[i] for i in order.tolist()]


def _by_class(y, train, test, rng):
    """Every class in both parts, as often as in all."""
    _, places = np.unique(y, return_inverse=True)
    counts = np.bincount(places)
    if counts.min() < 2:
        raise ValueError(
            "The least populated class in y has only 1 member, which is too few. The minimum number of groups for "
            "any class cannot be less than 2."
        )
    members = np.split(np.argsort(places), np.cumsum(counts)[:-1])
    for_training = _shares(counts, train, rng)
    for_testing = _shares(counts - for_training, test, rng)
    training, testing = [], []
    for own, n, m in zip(members, for_training.tolist(), for_testing.tolist()):
        order = own[rng.permutation(len(own))].tolist()
        training += order[:n]
        testing += order[n : n + m]
    return rng.permutation(training), rng.permutation(testing)


def _shares(counts, draws, rng):
    """How many of each class, `draws` together, as near to their proportions as can be."""
    exact = counts / counts.sum() * draws
    whole = np.floor(exact)
    more = int(draws - whole.sum())
    if more > 0:
        rest = exact - whole
        for value in np.unique(rest)[::-1]:
            here = np.where(rest == value)[0]
            now = min(len(here), more)
            chosen = rng.choice(here, size=now, replace=False)
            whole[chosen] += 1
            more -= now
            if more == 0:
                break
    return whole.astype(int)


__getattr__ = absent("sklearn.model_selection", ["train_test_split"])
