/**
 * What each chapter asks the learner to do (`task`), how far it is (`now`), and what it shows once done (`solved`).
 * @type {Record<string, import('../../index.js').Text>}
 */
export const questions = {
  'lesson.chapter.pixels.task.1': 'Найдите совершенно белый пиксель — 255 — и встаньте на него.',
  'lesson.chapter.pixels.now.1': 'Строка {row}, столбец {column}: {value}.',
  'lesson.chapter.pixels.solved':
    'Вы искали светлое пятно глазами. Сеть смотреть не умеет: у неё есть только числа, и в них ей предстоит найти то, что вы видите сразу.',

  'lesson.chapter.vector.task.1': 'Получите вектор, в котором больше шести миллионов признаков.',
  'lesson.chapter.vector.now.1': {
    one: 'Сейчас в нём {n} признак.',
    few: 'Сейчас в нём {n} признака.',
    many: 'Сейчас в нём {n} признаков.',
    other: 'Сейчас в нём {n} признака.',
  },
  'lesson.chapter.vector.solved':
    'В цвете каждый пиксель идёт за три: 1080 · 1920 · 3 = 6 220 800 признаков, и всё это одна картинка.',

  'lesson.chapter.neighbours.task.1':
    'Выбросьте не меньше трёх четвертей пикселей так, чтобы восстановленные значения ошибались в среднем меньше чем на 10 из 255.',
  'lesson.chapter.neighbours.now.1':
    'Оставлено {share}; восстановленные значения ошибаются в среднем на {error} из 255.',
  'lesson.chapter.neighbours.task.2': 'Найдите рядом с пикселем место, где корреляция ниже 0,5.',
  'lesson.chapter.neighbours.now.2': 'Здесь она равна {correlation}.',
  'lesson.chapter.neighbours.solved':
    'Картинку всё ещё можно узнать, а за пикселем, который сообщает что-то новое, пришлось отойти подальше. Это и есть избыточность.',

  'lesson.chapter.neuron.task.1': 'Вручную: двигайте вес и сдвиг, пока потери не станут меньше 40.',
  'lesson.chapter.neuron.now.1': 'Потери — {loss}.',
  'lesson.chapter.neuron.task.2': 'Теперь нажмите «Обучить»: движок доведёт их до 25 и ниже.',
  'lesson.chapter.neuron.now.2': 'Эпоха {epoch}: потери — {loss}.',
  'lesson.chapter.neuron.solved':
    'Два числа можно подобрать и руками. Для фотографии из 784 пикселей их было бы 785 — градиентному спуску всё равно.',

  'lesson.chapter.keras.task.1': 'Добавьте слой после `compile` и запустите код: что он скажет?',
  'lesson.chapter.keras.task.2': 'Исправьте код и доведите его до конца.',
  'lesson.chapter.keras.now.2': 'До конца код ещё не дошёл.',
  'lesson.chapter.keras.solved':
    '`compile` готовит всё ровно под эти слои. Кому нужна другая структура, тот снова начинает с `Sequential()`.',

  'lesson.chapter.layer.task.1': 'Постройте слой, в котором ровно 21 параметр.',
  'lesson.chapter.layer.now.1': {
    one: 'Сейчас в нём {n} параметр.',
    few: 'Сейчас в нём {n} параметра.',
    many: 'Сейчас в нём {n} параметров.',
    other: 'Сейчас в нём {n} параметра.',
  },
  'lesson.chapter.layer.solved':
    'Подходят 3 нейрона с 6 входами и 7 нейронов с 2 входами. Один лишь 21 вес дал бы лишнее: сдвиги тоже считаются.',

  'lesson.chapter.sigmoid.task.1': 'Найдите $z$, при котором сигмоида равна 0,9.',
  'lesson.chapter.sigmoid.now.1': 'σ({z}) = {p}, а нужно 0,9.',
  'lesson.chapter.sigmoid.solved':
    'Это около 2,2. Для 0,99 понадобится 4,6, для 0,999 — уже 6,9, а для ровно 1 не хватит никакого числа.',

  'lesson.chapter.loss.task.1': 'Пусть нейрон ошибётся так, чтобы один объект обошёлся дороже 3.',
  'lesson.chapter.loss.now.1': 'Потери на нём — {loss}.',
  'lesson.chapter.loss.solved':
    'С натуральным логарифмом для этого правильному ответу должно достаться меньше 5 %. При 50 % потери были бы 0,69, при 99 % — всего 0,01.',

  'lesson.chapter.logistic.task.1': 'Сделайте оба изменения и запустите код.',
  'lesson.chapter.logistic.solved':
    'Два слова в коде — и нейрон отвечает вероятностями. Само обучение осталось прежним.',

  'lesson.chapter.fold.task.1': 'Обучите сеть и сверните её в один нейрон: отличаются ли ответы?',
  'lesson.chapter.fold.now.1': 'Эпоха {epoch}: ответы отличаются самое большее на {difference}.',
  'lesson.chapter.fold.task.2':
    'Поставьте между слоями функцию активации и попробуйте свернуть сеть ещё раз.',
  'lesson.chapter.fold.solved':
    'Сумма сумм — снова сумма. Только кривая между ними делает второй слой нужным.',

  'lesson.chapter.training.task.1':
    'Обучите сеть, чтобы потери на тестовых точках стали меньше 0,05.',
  'lesson.chapter.training.now.1': 'Эпоха {epoch}: потери на тестовых точках — {loss}.',
  'lesson.chapter.training.solved':
    'Тестовых точек сеть при обучении не видела: значит, она поняла, что такое кольцо, а не заучила точки.',

  'lesson.chapter.vanishing.task.1':
    'Обучите сеть и убедитесь, что градиент первого слоя хотя бы в тысячу раз меньше, чем последнего.',
  'lesson.chapter.vanishing.now.1': 'Он меньше в {n} раз.',
  'lesson.chapter.vanishing.task.2':
    'Обучите её ещё с двумя скоростями обучения. Помогла хоть одна?',
  'lesson.chapter.vanishing.now.2':
    'Проверено скоростей: {n} из {all}, а потери всё те же, что у постоянного ответа.',
  'lesson.chapter.vanishing.solved':
    'То, что должно было сдвинуть первый слой, теряется на пути к нему. Скоростью обучения этого не исправить: последние слои начнут скакать раньше, чем шевельнутся первые.',

  'lesson.chapter.relu.task.1':
    'Переключите сеть на ReLU и заставьте её учиться: потери на тестовых точках меньше 0,07.',
  'lesson.chapter.relu.now.1': 'Эпоха {epoch}: потери на тестовых точках — {loss}.',
  'lesson.chapter.relu.task.2': 'Возьмите другое зерно, обучите сеть снова и сравните формы.',
  'lesson.chapter.relu.now.2': 'Зерно {seed}: потери на тестовых точках — {loss}.',
  'lesson.chapter.relu.solved':
    'Данные те же, слои те же, другой только наклон активации. И каждое начало приводит к своему многоугольнику.',

  'lesson.chapter.hidden.task.1': 'Добейтесь, чтобы сеть была права в 95 % точек.',
  'lesson.chapter.hidden.now.1': 'Эпоха {epoch}: она права в {accuracy} точек.',
  'lesson.chapter.hidden.solved':
    'Один нейрон умеет проводить только прямую. Скрытые проводят каждый свою, а последний складывает их вместе.',

  'lesson.chapter.array.task.1': 'Вырежьте и напечатайте кусок из 3 строк и 4 столбцов.',
  'lesson.chapter.array.now.1': 'Сейчас он {rows} × {columns}.',
  'lesson.chapter.array.solved':
    'Сначала строка, потом столбец, верхняя граница не входит: двенадцать чисел — такая же таблица, только меньше.',

  'lesson.chapter.imshow.task.1': 'Нарисуйте картинку в серых тонах и со шкалой рядом.',
  'lesson.chapter.imshow.solved':
    'Массив тот же, цвета другие. Цветовая карта меняет то, что видите вы, но не то, что получает сеть.',

  'lesson.chapter.scaling.task.1':
    'Проведите опыт. Какая из двух сетей лучше справляется с новыми фотографиями?',
  'lesson.chapter.scaling.now.1': 'На 0…255 она права в {bytes} случаев, на 0…1 — в {shares}.',
  'lesson.chapter.scaling.solved':
    'Та же сеть, то же начало, столько же шагов. Дешевле улучшения, чем одно деление, не найти.',

  'lesson.chapter.channels.task.1':
    'Найдите пиксель, в котором красного больше 200, а синего меньше 150.',
  'lesson.chapter.channels.now.1': 'Красный {red}, зелёный {green}, синий {blue}.',
  'lesson.chapter.channels.solved':
    'Светло в первом канале, темно в третьем. В сером эти три числа стали бы одним, и цвет бы пропал.',

  'lesson.chapter.softmax.task.1':
    'Двигайте одно только $z_1$, пока softmax не даст первому классу 0,9.',
  'lesson.chapter.softmax.now.1': 'Сейчас $p_1$ = {p}.',
  'lesson.chapter.softmax.task.2':
    'Обучите слой с softmax, чтобы он был прав в 95 % точек трёх классов.',
  'lesson.chapter.softmax.now.2': 'Эпоха {epoch}: он прав в {accuracy} точек.',
  'lesson.chapter.softmax.solved':
    'Больше классов — больше выходов, и всё. В комнате «Изображения» классами станут ваши собственные фотографии.',

  'lesson.chapter.derivatives.task.1':
    'Выберите три веса и сравните: совпадают ли две производные с точностью до 1 %?',
  'lesson.chapter.derivatives.now.1':
    'Обратное распространение: {derivative}, конечная разность: {difference}. Сравнено весов: {n} из {all}.',
  'lesson.chapter.derivatives.task.2':
    'Теперь обучите сеть и найдите вес, у которого производная меньше 0,01: на дне долины склон пологий.',
  'lesson.chapter.derivatives.now.2': 'Эпоха {epoch}: производная равна {derivative}.',
  'lesson.chapter.derivatives.solved':
    'Два совсем разных пути к одному числу. Оно говорит, куда сдвинуть этот вес; сделайте так со всеми тысячи раз — и сеть обучена.',
};
