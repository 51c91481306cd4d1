/**
 * С сетью — дальше: программы, файлы, кластеры.
 * @type {Record<string, import('../index.js').Text>}
 */
export const leaving = {
  'export.title': 'Взять сеть с собой',
  'export.close': 'Закрыть',
  'export.tabs': 'В каком виде',
  'export.files': 'Файлы',
  'export.cluster': 'Для кластера',
  'export.reading': 'Читаем сеть…',
  'export.cancel': 'Отменить',
  'export.packing': 'Упаковка данных',
  'export.writing': 'Запись файла',
  'export.progress': 'Объекты: {done} из {total}',

  'export.weights': 'Начать с весов этой сети',
  'export.copy': 'Скопировать',
  'export.copied': 'Скопировано.',
  'export.notCopied': 'Браузер не даёт странице копировать. Выделите текст и скопируйте его сами.',
  'export.download': 'Скачать',
  'export.withData': 'Скачать вместе с данными',
  'export.codeRoom': 'Открыть в комнате «Код»',
  'export.code': 'Программа: {name}',
  'export.about.keras':
    'Для Keras 3 с любым бэкендом. Программа читает data.npz — он есть в архиве «Скачать вместе с данными».',
  'export.about.pytorch':
    'Для PyTorch. Программа читает data.npz — он есть в архиве «Скачать вместе с данными».',
  'export.about.javascript':
    'Для Node.js с пакетом denselab — это движок этой страницы. Программа читает data.npz — он есть в архиве «Скачать вместе с данными».',
  'export.about.cpp':
    'Для движка этой страницы на C++, собранного под вашу машину. Программа читает файлы IDX — они есть в архиве «Скачать вместе с данными».',

  'export.saveNetwork': 'Сохранить сеть как…',
  'export.saveData': 'Сохранить данные',
  'export.file.keras': 'Keras (.keras)',
  'export.file.tensorflowJs': 'TensorFlow.js (model.json и веса)',
  'export.file.onnx': 'ONNX (.onnx)',
  'export.file.safetensors': 'Веса в safetensors',
  'export.file.npz': 'Данные: массивы NumPy (.npz)',
  'export.file.csv': 'Вероятности в CSV',
  'export.noProbabilities':
    'Записывать пока нечего: обучите сеть и проверьте её на какой-нибудь картинке или отложите тестовые изображения.',
  'export.open': 'Открыть сеть',
  'export.openText':
    'Файл Keras (.keras или .h5), model.json с файлами .bin из TensorFlow.js или веса .safetensors для сети, которая задана здесь. Сеть должна подходить к классам и размеру изображений; её выходы идут в порядке классов.',
  'export.choose': 'Выбрать файлы',

  'export.clusterText':
    'Один zip-файл со всем, что нужно более мощной машине, чтобы продолжить обучение с того места, где сеть сейчас.',
  'export.clusterData': {
    one: '— {n} объект, по частям, которые читаются одна за другой',
    few: '— {n} объекта, по частям, которые читаются одна за другой',
    many: '— {n} объектов, по частям, которые читаются одна за другой',
    other: '— {n} объекта, по частям, которые читаются одна за другой',
  },
  'export.clusterWeights': '— веса, с которых продолжается обучение',
  'export.clusterKeras': '— Keras 3 на всех устройствах одной машины (DataParallel)',
  'export.clusterPytorch': '— PyTorch в любом числе процессов (DistributedDataParallel, torchrun)',
  'export.clusterSave': 'Сохранить zip-файл (около {size} МБ)',
  'export.tooLarge':
    'Данные занимают больше 4 ГБ, а столько в zip-файл не помещается. Уменьшите изображения или возьмите меньше.',

  'export.needsClasses':
    'Сначала добавьте изображения хотя бы в два класса: сети нужно что-то различать.',
  'export.training':
    'Сеть сейчас обучается. Остановите обучение или дождитесь его конца, а потом берите её с собой.',
  'export.noNetwork': 'Взять с собой нечего: с такими настройками сети нет.',
  'export.opened': 'Файл {name} открыт: его сеть заняла место прежней.',
  'export.unknownFile':
    '{name} — не сеть, которую можно открыть. Открываются .keras, .h5, model.json с файлами .bin и .safetensors.',
  'export.refused': 'Файл {name} не открыт, ничего не изменилось. {reason}',
  'export.otherClasses': {
    one: 'У его сети {n} выход, а классов здесь: {classes}.',
    few: 'У его сети {n} выхода, а классов здесь: {classes}.',
    many: 'У его сети {n} выходов, а классов здесь: {classes}.',
    other: 'У его сети {n} выхода, а классов здесь: {classes}.',
  },
  'export.otherInputs':
    'Его сеть принимает входы {theirs}, а изображения здесь — {ours}. Сначала задайте их размер в разделе «Изображения».',
  'export.otherLayer': 'Слой «{name}» ({type}) не может быть частью сети в этой комнате.',
  'export.otherActivation':
    'Сеть заканчивается активацией {activation}. В этой комнате последняя активация — softmax, а при двух классах — sigmoid.',
};
