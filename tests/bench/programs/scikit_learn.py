"""scikit-learn's MLPClassifier: relu inside, softmax at the end."""

import time
import warnings

import numpy as np
import sklearn
import threadpoolctl
from serve import Contender, samples_of, serve, timed, weights_of
from sklearn.metrics import log_loss
from sklearn.neural_network import MLPClassifier


class ScikitLearn(Contender):
    library = f"scikit-learn {sklearn.__version__}"

    def __init__(self):
        super().__init__()
        # An epoch at a time never converges, which is meant.
        warnings.filterwarnings("ignore")

    def threads(self, count):
        threadpoolctl.threadpool_limits(count)

    def load(self, **data):
        self.sets[data["name"]] = samples_of(data)

    def make(self, model, network):
        optimizer = network["optimizer"]
        made = MLPClassifier(
            hidden_layer_sizes=[layer["units"] for layer in network["layers"][:-1]],
            solver=optimizer["name"],
            learning_rate_init=optimizer["rate"],
            momentum=0,
            alpha=0,
        )
        # Arrays exist once it has seen a sample; then the values are ours.
        classes = network["layers"][-1]["units"]
        made.partial_fit(np.zeros((2, network["features"]), np.float32), [0, 1], range(classes))
        for i, (kernel, bias) in enumerate(weights_of(network)):
            made.coefs_[i][:] = kernel
            made.intercepts_[i][:] = bias
        self.models[model] = made

    def train(self, model, data, batchSize, epochs=1, shuffle=True, seed=0):
        made = self.models[model]
        made.set_params(batch_size=batchSize, shuffle=shuffle)

        def work():
            for _ in range(epochs):
                made.partial_fit(*self.sets[data])

        return timed(work)

    def predict(self, model, data, batchSize):
        # It takes all samples at once.
        return timed(lambda: self.models[model].predict_proba(self.sets[data][0]))

    def evaluate(self, model, data):
        x, y = self.sets[data]
        started = time.perf_counter()
        outputs = self.models[model].predict_proba(x)
        loss = log_loss(y, outputs, labels=range(outputs.shape[1]))
        accuracy = float((outputs.argmax(1) == y).mean())
        return {"seconds": time.perf_counter() - started, "loss": loss, "accuracy": accuracy}


serve(ScikitLearn())
