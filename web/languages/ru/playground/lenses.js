/** @type {Record<string, import('../../index.js').Text>} */
export const lenses = {
  'playground.lenses': 'Заглянуть внутрь',
  'playground.lens.flow': 'Сигнал и градиент',
  'playground.lens.fold': 'Свёртка в нейрон',
  'playground.lens.derivative': 'Производная',
  'playground.lens.surface': 'Поверхность потерь',
  'playground.lens.compare': 'Сравнение',
  'playground.lens.waiting': 'Спрашиваем движок…',
  'playground.lens.layer': 'скрытый слой {n}',
  'playground.lens.outputLayer': 'выходной слой',
  'playground.lens.unit': 'нейрон {n}',
  'playground.lens.bias': 'сдвиг (вход 1)',
  'playground.lens.weight': 'вес',
  'playground.lens.layerChoice': 'Слой',
  'playground.lens.from': 'Откуда',
  'playground.lens.to': 'Куда',
  'playground.lens.weightOf': '{layer}: {from} → нейрон {to}',
  'playground.lens.biasOf': '{layer}: сдвиг нейрона {to}',

  'playground.scrub.label': 'Перемотка обучения',
  'playground.scrub.past': 'Эпоха {epoch} из {last}',
  'playground.scrub.now': 'сейчас',
  'playground.scrub.help':
    'Состояние сети запоминается после многих эпох. Потяните назад: рисунок сети, плоскость и всё, что ниже, покажут её такой, какой она была тогда; оттуда можно и продолжить обучение.',
  'playground.scrub.goOn': 'Продолжить отсюда',
  'playground.scrub.back': 'Вернуться к последней эпохе',

  'playground.flow.table': 'Сигнал и градиент каждого слоя',
  'playground.flow.layer': 'Слой',
  'playground.flow.output': 'Выход',
  'playground.flow.signal': 'Сигнал',
  'playground.flow.help.signal':
    'Что выдают нейроны слоя на всех обучающих точках: черта — среднее, полоса — по одному стандартному отклонению в обе стороны. Узкая полоса значит, что для следующего слоя все точки почти одинаковы.',
  'playground.flow.gradient': 'Градиент',
  'playground.flow.help.gradient':
    'Насколько сильно функция потерь зависит от того, что выдаёт слой: длина (евклидова норма) вектора всех его производных. Шкала логарифмическая: каждое деление в десять раз больше предыдущего.',
  'playground.flow.ratio': 'К следующему',
  'playground.flow.help.ratio':
    'Градиент этого слоя рядом с градиентом следующего: во что обходится один шаг назад по сети.',
  'playground.flow.weights': 'У весов',
  'playground.flow.help.weights':
    'Длина вектора производных по весам этого слоя. Умноженная на скорость обучения, она показывает, насколько веса сдвинутся за один шаг.',
  'playground.flow.smaller': '÷ {times}',
  'playground.flow.larger': '× {times}',
  'playground.flow.single': 'Слой всего один: его градиент {norm}.',
  'playground.flow.settled':
    'Все градиенты равны 0: учиться больше нечему или сеть уже ничему не может научиться.',
  'playground.flow.none': 'До первого слоя градиент не доходит совсем: он не может учиться.',
  'playground.flow.overflow': 'Числа выросли сверх всякой меры: поможет меньшая скорость обучения.',
  'playground.flow.vanishes':
    'До весов первого слоя доходит градиент в {times} раз меньше, чем у последнего: первый слой почти не учится.',
  'playground.flow.fades':
    'До весов первого слоя доходит градиент в {times} раз меньше, чем у последнего: первый слой учится медленнее.',
  'playground.flow.explodes':
    'У весов первого слоя градиент в {times} раз больше, чем у последнего: его шаги легко становятся слишком большими.',
  'playground.flow.even':
    'Градиент доходит до первого слоя: у его весов он {first}, у весов последнего — {last}.',
  'playground.flow.signalFades':
    'Сигнал тоже затухает: его разброс падает с {first} в первом слое до {last} в последнем скрытом, так что для выхода все точки почти одинаковы.',

  'playground.fold.why':
    'Взвешенная сумма взвешенных сумм — снова взвешенная сумма: без активаций лишние слои ничего не добавляют.',
  'playground.fold.already': 'Скрытых слоёв нет, сворачивать нечего: это уже один нейрон.',
  'playground.fold.alreadyLayer': 'Скрытых слоёв нет, сворачивать нечего: это уже один слой.',
  'playground.fold.done': {
    one: 'Этот {n} слой — один нейрон.',
    few: 'Эти {n} слоя — всё равно что один нейрон.',
    many: 'Эти {n} слоёв — всё равно что один нейрон.',
    other: 'Эти {n} слоя — всё равно что один нейрон.',
  },
  'playground.fold.doneLayer': {
    one: 'Этот {n} слой — один слой, нейронов в нём: {units}.',
    few: 'Эти {n} слоя — всё равно что один слой, нейронов в нём: {units}.',
    many: 'Эти {n} слоёв — всё равно что один слой, нейронов в нём: {units}.',
    other: 'Эти {n} слоя — всё равно что один слой, нейронов в нём: {units}.',
  },
  'playground.fold.refused':
    'В скрытом слое {n} стоит активация {activation}: эту сеть свернуть нельзя.',
  'playground.fold.bends':
    'Активация изгибает всё, что через неё проходит, а взвешенная сумма так не умеет. Поэтому сеть способна на большее, чем один нейрон.',
  'playground.fold.bends.relu':
    'ReLU отрезает всё, что ниже 0, а взвешенная сумма так не умеет. Поэтому сеть способна на большее, чем один нейрон.',
  'playground.fold.bends.sigmoid':
    'Сигмоида сжимает любую сумму в отрезок 0 … 1, а взвешенная сумма так не умеет. Поэтому сеть способна на большее, чем один нейрон.',
  'playground.fold.bends.tanh':
    'Функция tanh сжимает любую сумму в отрезок −1 … 1, а взвешенная сумма так не умеет. Поэтому сеть способна на большее, чем один нейрон.',
  'playground.fold.switchOff': 'Отключить активации',
  'playground.fold.drawing': 'Один нейрон: его входы, веса и сдвиг',
  'playground.fold.sample': 'Точка (x₁; x₂)',
  'playground.fold.network': 'Сеть',
  'playground.fold.neuron': 'Один нейрон',
  'playground.fold.folded': 'Один слой, первый нейрон',
  'playground.fold.largest': {
    one: 'Наибольшая разница на {n} обучающей точке: {difference}',
    few: 'Наибольшая разница на {n} обучающих точках: {difference}',
    many: 'Наибольшая разница на {n} обучающих точках: {difference}',
    other: 'Наибольшая разница на {n} обучающих точках: {difference}',
  },
  'playground.fold.products': 'Его веса — суммы произведений',
  'playground.fold.counting':
    'Нейроны пронумерованы через все слои: на w₃₁ нейрон 3 умножает свой первый вход.',
  'playground.fold.tooMany': {
    one: 'Каждый вес одного нейрона — сумма {n} произведения из {weights} весов: по одному на каждый путь от входа к выходу. У сети поменьше они выписаны.',
    few: 'Каждый вес одного нейрона — сумма {n} произведений из {weights} весов: по одному на каждый путь от входа к выходу. У сети поменьше они выписаны.',
    many: 'Каждый вес одного нейрона — сумма {n} произведений из {weights} весов: по одному на каждый путь от входа к выходу. У сети поменьше они выписаны.',
    other:
      'Каждый вес одного нейрона — сумма {n} произведений из {weights} весов: по одному на каждый путь от входа к выходу. У сети поменьше они выписаны.',
  },

  'playground.derivative.text':
    'Нажмите на любой вес сети (или на нейрон — ради его сдвига) либо выберите вес здесь. Обратное распространение находит производные по всем весам сразу; для этого веса мы проверяем её, немного сдвигая вес в обе стороны.',
  'playground.derivative.random': 'Случайный вес',
  'playground.derivative.value': 'Вес',
  'playground.derivative.help.value': 'Его значение сейчас.',
  'playground.derivative.derivative': 'Производная (обратное распространение)',
  'playground.derivative.help.derivative':
    'Насколько меняется функция потерь при малом изменении этого веса. Найдена по правилу производной сложной функции, от выхода назад. Именно это число использует обучение.',
  'playground.derivative.difference': 'Конечная разность',
  'playground.derivative.help.difference':
    'Потери при весе, увеличенном на шаг, минус потери при весе, уменьшенном на шаг, делённые на два шага. Никаких формул, одно измерение.',
  'playground.derivative.relative': 'Различаются на',
  'playground.derivative.help.relative': 'Разница этих двух чисел в долях большего из них.',
  'playground.derivative.step': 'Шаг',
  'playground.derivative.help.step': 'Насколько вес сдвигается в обе стороны при измерении.',
  'playground.derivative.loss': 'Потери',
  'playground.derivative.help.loss': 'На обучающих данных, при нынешнем весе.',
  'playground.derivative.down':
    'Производная больше 0: с большим весом потери были бы больше, поэтому обучение уменьшает этот вес.',
  'playground.derivative.up':
    'Производная меньше 0: с большим весом потери были бы меньше, поэтому обучение увеличивает этот вес.',
  'playground.derivative.flat':
    'Производная равна 0: этот вес здесь ничего не меняет и сам меняться не будет.',
  'playground.derivative.tiny':
    'Производная так мала, что сдвиг меняет потери меньше, чем различают числа движка (float32, около 7 знаков). Обратное распространение всё равно её находит.',
  'playground.derivative.differ':
    'Числа различаются: прямо на изломе, какой у ReLU есть в 0, производной нет.',
  'playground.derivative.plot':
    'Потери в зависимости от этого веса: при {value} они равны {loss}, наклон касательной {slope}',

  'playground.surface.text':
    'Потери на обучающих данных, если два веса взять другими, а остальные оставить: чем светлее, тем меньше. Линии соединяют места с равными потерями; тёмная линия — путь обучения, точка — где оно сейчас.',
  'playground.surface.first': 'По горизонтали',
  'playground.surface.second': 'По вертикали',
  'playground.surface.reach': 'Размах',
  'playground.surface.help.reach': 'Насколько оба веса сдвигаются от своих нынешних значений.',
  'playground.surface.steps': 'Подробность',
  'playground.surface.help.steps':
    'В скольких местах измеряются потери: столько значений одного веса на столько же значений другого.',
  'playground.surface.again': 'Измерить заново для нынешней сети',
  'playground.surface.cancel': 'Остановить',
  'playground.surface.working': 'измерено {percent} %',
  'playground.surface.says':
    'Измерено в эпоху {epoch}. Наименьшие потери на этой карте {low}; потери при обучении сейчас {now}.',
  'playground.surface.plot':
    'Потери в зависимости от двух весов, {first} и {second}: от {low} до {high}',

  'playground.compare.text':
    'Две сети на одних и тех же точках и с одним и тем же зерном, равные во всём, кроме одной настройки, учатся шаг в шаг. Всё, чем они в итоге различаются, дала эта настройка.',
  'playground.compare.setting': 'Чем различаются',
  'playground.compare.second': 'Во второй сети',
  'playground.compare.play': 'Обучать обе',
  'playground.compare.reset': 'Начать заново',
  'playground.compare.curves': 'Потери на тестовых данных',
  'playground.compare.activation': 'Активация',
  'playground.compare.learningRate': 'Скорость обучения',
  'playground.compare.optimizer': 'Оптимизатор',
  'playground.compare.regularization': 'Регуляризация',
  'playground.compare.regularizationRate': 'Сила регуляризации',
  'playground.compare.initializer': 'Как выбраны первые веса',
  'playground.compare.networkShape': 'Скрытые слои',
  'playground.compare.batchSize': 'Размер пакета',
  'playground.compare.dropout': 'Dropout',
  'playground.compare.batchNormalization': 'Нормализация по пакету',
  'playground.compare.loss': 'Функция потерь',
  'playground.compare.seed': 'Первые веса (зерно)',
  'playground.compare.noHidden': 'нет',
  'playground.compare.with': 'есть',
  'playground.compare.without': 'нет',
  'playground.compare.begin': 'Обучите обе сети и посмотрите, что меняет эта настройка.',
  'playground.compare.diverged':
    'У варианта «{value}» потери выросли сверх всякой меры: шаги слишком велики.',
  'playground.compare.measures':
    'Две функции потерь — две разные меры: их значения сравнивать нельзя. Сравните рисунки.',
  'playground.compare.accuracies': {
    one: 'После {n} эпохи верных ответов на тестовых данных {a} ({first}) и {b} ({second}). Сами потери — разные меры, их не сравнить.',
    few: 'После {n} эпох верных ответов на тестовых данных {a} ({first}) и {b} ({second}). Сами потери — разные меры, их не сравнить.',
    many: 'После {n} эпох верных ответов на тестовых данных {a} ({first}) и {b} ({second}). Сами потери — разные меры, их не сравнить.',
    other:
      'После {n} эпохи верных ответов на тестовых данных {a} ({first}) и {b} ({second}). Сами потери — разные меры, их не сравнить.',
  },
  'playground.compare.same': {
    one: 'После {n} эпохи сети почти равны: потери на тестовых данных {a} ({first}) и {b} ({second}).',
    few: 'После {n} эпох сети почти равны: потери на тестовых данных {a} ({first}) и {b} ({second}).',
    many: 'После {n} эпох сети почти равны: потери на тестовых данных {a} ({first}) и {b} ({second}).',
    other:
      'После {n} эпохи сети почти равны: потери на тестовых данных {a} ({first}) и {b} ({second}).',
  },
  'playground.compare.differ': {
    one: 'После {n} эпохи потери на тестовых данных {a} ({first}) и {b} ({second}): у варианта «{better}» они меньше в {times} раз.',
    few: 'После {n} эпох потери на тестовых данных {a} ({first}) и {b} ({second}): у варианта «{better}» они меньше в {times} раз.',
    many: 'После {n} эпох потери на тестовых данных {a} ({first}) и {b} ({second}): у варианта «{better}» они меньше в {times} раз.',
    other:
      'После {n} эпохи потери на тестовых данных {a} ({first}) и {b} ({second}): у варианта «{better}» они меньше в {times} раз.',
  },
};
