# Цветная картинка — трёхмерный массив: строка, столбец, канал.
import matplotlib.pyplot as plt
import numpy as np
from PIL import Image

image_array = np.array(Image.open('landscape.jpg'))
print(image_array.shape)
print('красный, зелёный и синий одного пикселя:', image_array[100, 300])

figure, axes = plt.subplots(2, 2, figsize=(10, 6.4))
axes[0, 0].imshow(image_array)
axes[0, 0].set_title('RGB')
names = ['красный', 'зелёный', 'синий']
for channel, axis in enumerate(axes.flat[1:]):
    axis.imshow(image_array[:, :, channel], cmap='gray', vmin=0, vmax=255)
    axis.set_title(f'{names[channel]}: [:, :, {channel}]')
for axis in axes.flat:
    axis.axis('off')
plt.tight_layout()
plt.show()
