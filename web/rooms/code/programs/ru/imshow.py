# plt.imshow рисует массив, plt.colorbar объясняет, какой цвет какому числу соответствует.
import matplotlib.pyplot as plt
import numpy as np
from PIL import Image

image = Image.open('image.png')
image_array = np.array(image)

plt.imshow(image_array)
plt.colorbar()
plt.show()

# В оттенках серого
plt.imshow(image_array, cmap='gray')
plt.colorbar()
plt.show()
