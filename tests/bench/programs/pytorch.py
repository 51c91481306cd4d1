"""PyTorch at its best: samples in one tensor, batches by index, no loader in between."""

import time

import threadpoolctl
import torch
from serve import Contender, samples_of, serve, timed, weights_of
from torch import nn

activations = {"relu": nn.ReLU, "tanh": nn.Tanh, "sigmoid": nn.Sigmoid}
optimizers = {"sgd": torch.optim.SGD, "adam": torch.optim.Adam}


class PyTorch(Contender):
    library = f"PyTorch {torch.__version__}"

    def threads(self, count):
        torch.set_num_threads(count)
        # Debian's PyTorch leaves matrix products to a BLAS with threads of its own.
        threadpoolctl.threadpool_limits(count)

    def load(self, **data):
        x, y = samples_of(data)
        self.sets[data["name"]] = (torch.from_numpy(x), torch.from_numpy(y.astype("int64")))

    def make(self, model, network):
        layers, inputs = [], network["features"]
        for layer, (kernel, bias) in zip(network["layers"], weights_of(network)):
            linear = nn.Linear(inputs, layer["units"])
            with torch.no_grad():
                linear.weight.copy_(torch.from_numpy(kernel.T.copy()))
                linear.bias.copy_(torch.from_numpy(bias.copy()))
            layers.append(linear)
            # The loss takes logits: softmax and cross-entropy in one.
            if layer["activation"] != "softmax":
                layers.append(activations[layer["activation"]]())
            inputs = layer["units"]
        net = nn.Sequential(*layers)
        chosen = network["optimizer"]
        optimizer = optimizers[chosen["name"]](net.parameters(), lr=chosen["rate"])
        self.models[model] = (net, optimizer, nn.CrossEntropyLoss())

    def train(self, model, data, batchSize, epochs=1, shuffle=True, seed=0, rate=None):
        net, optimizer, loss_of = self.models[model]
        x, y = self.sets[data]
        if rate is not None:
            for group in optimizer.param_groups:
                group["lr"] = rate

        def batches():
            if not shuffle:
                return zip(x.split(batchSize), y.split(batchSize))
            return ((x[rows], y[rows]) for rows in torch.randperm(len(y)).split(batchSize))

        def work():
            for _ in range(epochs):
                for xs, ys in batches():
                    optimizer.zero_grad(set_to_none=True)
                    loss_of(net(xs), ys).backward()
                    optimizer.step()

        return timed(work)

    def predict(self, model, data, batchSize):
        net, x = self.models[model][0], self.sets[data][0]

        def work():
            with torch.inference_mode():
                torch.cat([net(xs).softmax(1) for xs in x.split(batchSize)]).numpy()

        return timed(work)

    def evaluate(self, model, data):
        net, _, loss_of = self.models[model]
        x, y = self.sets[data]
        started = time.perf_counter()
        with torch.inference_mode():
            outputs = net(x)
            loss = loss_of(outputs, y).item()
            accuracy = (outputs.argmax(1) == y).float().mean().item()
        return {"seconds": time.perf_counter() - started, "loss": loss, "accuracy": accuracy}


serve(PyTorch())
