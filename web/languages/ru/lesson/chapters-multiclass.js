/**
 * Chapters about more than two classes and about derivatives: L19 and L20.
 * @type {Record<string, import('../../index.js').Text>}
 */
export const multiclass = {
  'lesson.chapter.softmax.title': 'Больше двух классов: softmax',
  'lesson.chapter.softmax.text.1':
    'Трём классам нужны три выходных нейрона. Три сигмоиды дали бы три числа от 0 до 1, которые ничего друг о друге не знают: в сумме может выйти и 0,4, и 2,7. Softmax заставляет их делиться:',
  'lesson.chapter.softmax.text.2': '$$softmax$$',
  'lesson.chapter.softmax.text.3':
    'Теперь $p_1+p_2+p_3=1$. Если $z_1$ намного больше остальных, $p_1$ почти равно 1, если намного меньше — почти 0. Для каждой вероятности нужны все выходы: сдвиньте один, и изменятся все три столбика. Функция потерь — кросс-энтропия[[crossentropy]], $-\\log p$ правильного класса.',

  'lesson.chapter.derivatives.title': 'Нужна только производная',
  'lesson.chapter.derivatives.text.1':
    'Вероятности softmax идут в кросс-энтропию, и получается одно число — потери. Градиентному спуску нужно от него одно: чтобы была производная по каждому весу и каждому сдвигу. Обратное распространение[[backprop]] находит их все за один проход.',
  'lesson.chapter.derivatives.text.2':
    'Верить на слово не нужно. Сдвиньте один вес на крошечный шаг $h$ в обе стороны и посмотрите, что станет с потерями; это конечная разность[[difference]]:',
  'lesson.chapter.derivatives.text.3': '$$difference$$',
  'lesson.chapter.derivatives.text.4':
    "Выберите любой вес и сравните. Больше в обучении ничего и нет — ни для двух классов с `Dense(units=1, activation='sigmoid')`, ни для многих с `Dense(units=3, activation='softmax')`.",
};
