# Learning rates that change from step to step; a step is one batch.

from _names import absent

from keras._described import Described, required


class LearningRateSchedule(Described):
    def get_config(self):
        config = Described.get_config(self)
        config.pop("name")
        return config


class ExponentialDecay(LearningRateSchedule):
    arguments = (
        ("initial_learning_rate", required),
        ("decay_steps", required),
        ("decay_rate", required),
        ("staircase", False),
        ("name", None),
    )


class PiecewiseConstantDecay(LearningRateSchedule):
    arguments = (("boundaries", required), ("values", required), ("name", None))


class CosineDecay(LearningRateSchedule):
    arguments = (
        ("initial_learning_rate", required),
        ("decay_steps", required),
        ("alpha", 0.0),
        ("name", None),
        ("warmup_target", None),
        ("warmup_steps", 0),
    )


__getattr__ = absent(
    "keras.optimizers.schedules",
    ["ExponentialDecay", "PiecewiseConstantDecay", "CosineDecay"],
)
