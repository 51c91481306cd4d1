/**
 * Leaving with a network: programs, files, clusters.
 * @type {Record<string, import('../index.js').Text>}
 */
export const leaving = {
  'export.title': 'Take the network along',
  'export.close': 'Close',
  'export.tabs': 'As what',
  'export.files': 'Files',
  'export.cluster': 'For a cluster',
  'export.reading': 'Reading the network…',
  'export.cancel': 'Cancel',
  'export.packing': 'Packing the data',
  'export.writing': 'Writing the file',
  'export.progress': '{done} of {total} samples',

  'export.weights': 'Begin with the weights of this network',
  'export.copy': 'Copy',
  'export.copied': 'Copied.',
  'export.notCopied':
    'This browser does not let the page copy. Select the text and copy it yourself.',
  'export.download': 'Download',
  'export.withData': 'Download with data',
  'export.codeRoom': 'Open in the Code room',
  'export.code': 'The program in {name}',
  'export.about.keras':
    'For Keras 3 on any of its backends. It reads data.npz, which comes with “Download with data”.',
  'export.about.pytorch': 'For PyTorch. It reads data.npz, which comes with “Download with data”.',
  'export.about.javascript':
    'For Node.js, with the package denselab: the engine of this page. It reads data.npz, which comes with “Download with data”.',
  'export.about.cpp':
    'For the C++ engine of this page, compiled for your machine. It reads IDX files, which come with “Download with data”.',

  'export.saveNetwork': 'Save the network as…',
  'export.saveData': 'Save the data',
  'export.file.keras': 'Keras (.keras)',
  'export.file.tensorflowJs': 'TensorFlow.js (model.json, weights)',
  'export.file.onnx': 'ONNX (.onnx)',
  'export.file.safetensors': 'Weights as safetensors',
  'export.file.npz': 'Data as NumPy arrays (.npz)',
  'export.file.csv': 'Probabilities as CSV',
  'export.noProbabilities':
    'There is nothing to write yet: train the network, and try a picture on it or set test images aside.',
  'export.open': 'Open a network',
  'export.openText':
    'A .keras or .h5 file of Keras, model.json with its .bin files of TensorFlow.js, or weights as .safetensors for the network that is set here. It has to fit the classes and the image size; its outputs are taken in the order of the classes.',
  'export.choose': 'Choose files',

  'export.clusterText':
    'One zip file with all that a larger machine needs to go on training from where the network is now.',
  'export.clusterData': {
    one: '– {n} sample, in shards that are read one by one',
    other: '– {n} samples, in shards that are read one by one',
  },
  'export.clusterWeights': '– the weights that training goes on from',
  'export.clusterKeras': '– Keras 3 on all devices of a machine (DataParallel)',
  'export.clusterPytorch':
    '– PyTorch on any number of processes (DistributedDataParallel, torchrun)',
  'export.clusterSave': 'Save the zip file (about {size} MB)',
  'export.tooLarge':
    'The data take more than the 4 GB that a zip file can hold. Make the images smaller, or use fewer of them.',

  'export.needsClasses':
    'Put images into at least two classes first: the network needs something to tell apart.',
  'export.training':
    'The network is being trained. Stop it or wait until it is done, then take it along.',
  'export.noNetwork': 'There is no network to take along: the settings were refused.',
  'export.opened': '{name} is open: its network has taken the place of the one that was here.',
  'export.unknownFile':
    '{name} is no network that can be opened. There are: .keras, .h5, model.json with its .bin files, .safetensors.',
  'export.refused': '{name} was not opened, and nothing has changed. {reason}',
  'export.otherClasses': {
    one: 'Its network has {n} output, but there are {classes} classes here.',
    other: 'Its network has {n} outputs, but there are {classes} classes here.',
  },
  'export.otherInputs':
    'Its network takes inputs of {theirs}, but the images here are {ours}. Set their size under “Images” first.',
  'export.otherLayer': 'The layer “{name}” ({type}) cannot be part of a network of this room.',
  'export.otherActivation':
    'It ends with the activation {activation}. A network of this room ends with softmax, or with sigmoid where there are two classes.',
};
