# 10 скрытых нейронов и один выход: то, чего не может один нейрон.
import matplotlib.pyplot as plt
import numpy as np
from keras import Sequential
from keras.layers import Dense

# Круг (1) внутри кольца (0)
np.random.seed(7)
angle = 2 * np.pi * np.random.rand(400)
radius = np.concatenate([2 * np.random.rand(200), 3 + 2 * np.random.rand(200)])
features = np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1)
target = (radius < 2.5).astype('float32')

model = Sequential()
model.add(Dense(units=10, input_dim=2, activation='sigmoid'))
model.add(Dense(units=1, activation='sigmoid'))
model.compile(loss='binary_crossentropy', optimizer='adam', metrics=['accuracy'])
history = model.fit(features, target, epochs=300, verbose=0)
model.summary()

# Ответ сети на всей плоскости
side = np.linspace(-5.5, 5.5, 60)
grid = np.array([[x, y] for y in side for x in side])
answers = model.predict(grid, verbose=0).reshape(60, 60)

figure, (left, right) = plt.subplots(1, 2, figsize=(11, 4.6))
left.imshow(answers, cmap='coolwarm', extent=(-5.5, 5.5, -5.5, 5.5), origin='lower', vmin=0, vmax=1)
left.scatter(features[:, 0], features[:, 1], c=target, cmap='coolwarm', s=12)
left.set_title('ответ сети')
right.plot(history.history['loss'])
right.set_title('потери')
right.set_xlabel('эпоха')
plt.tight_layout()
plt.show()
