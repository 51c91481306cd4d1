// What lies in the zip beside each program, in five lines.

/** @param {{ train: number, epochs: number }} figures */
export function kerasReadme({ train, epochs }) {
  return `# Training goes on with Keras 3, on all devices of one machine
1. \`pip install keras jax numpy\` (for NVIDIA GPUs: \`pip install "jax[cuda12]"\`), then \`python train_keras.py\` in this folder.
2. It loads \`model.weights.npz\`, prints the loss over the ${train} training samples (the page's own), then trains for ${epochs} epochs.
3. \`data/*.npz\` are the shards: \`x\` and \`y\` each, samples in random order; only one of them is in memory at a time.
4. The trained network is saved as \`trained.keras\`, which denselab opens again.
`;
}

/** @param {{ train: number, epochs: number }} figures */
export function pytorchReadme({ train, epochs }) {
  return `# Training goes on with PyTorch, on any number of processes
1. \`pip install torch numpy\`, then \`torchrun --nproc-per-node=4 train_pytorch.py\` in this folder (nccl on GPUs, gloo elsewhere).
2. It loads \`model.weights.npz\`, prints the loss over the ${train} training samples (the page's own), then trains for ${epochs} epochs.
3. Each process reads its shards, \`data/*.npz\`: where their number divides by that of the processes, whole ones, else every n-th sample.
4. The trained weights are saved as \`trained.weights.npz\`, under the names that they have in \`model.weights.npz\`.
`;
}
