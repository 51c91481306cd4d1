# Картинка — это массив чисел.
import numpy as np
from PIL import Image

image = Image.open('image.png')
image_array = np.array(image)
print(image_array)

# Сколько строк и столбцов и какого типа
print(image_array.shape, image_array.dtype)

# Один пиксель: 0 — чёрный, 255 — белый
print(image_array[14, 14])

# Все пиксели в один ряд: признаки объекта
features = image_array.reshape(-1)
print(features.shape, features.min(), features.mean(), features.max())
