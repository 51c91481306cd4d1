# plt.imshow draws an array, plt.colorbar says which colour is which number.
import matplotlib.pyplot as plt
import numpy as np
from PIL import Image

image = Image.open('image.png')
image_array = np.array(image)

plt.imshow(image_array)
plt.colorbar()
plt.show()

# In shades of grey
plt.imshow(image_array, cmap='gray')
plt.colorbar()
plt.show()
