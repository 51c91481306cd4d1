# Линейная регрессия — это сеть из одного нейрона.
import matplotlib.pyplot as plt
import pandas as pd
from keras import Sequential
from keras.layers import Dense

# Тормозной путь 50 машин (м) при разной скорости (м/с)
cars = pd.read_csv('cars.csv')
features = cars[['speed']]
target = cars['distance']

model = Sequential()
model.add(Dense(units=1, input_dim=features.shape[1]))
model.compile(loss='mean_squared_error', optimizer='sgd')
model.fit(features, target, epochs=40)

# Чему научился нейрон
weights, bias = model.get_weights()
print(f'a = {weights[0][0]:.2f} * x + {bias[0]:.2f}')

plt.scatter(cars['speed'], target, label='машины')
plt.plot(cars['speed'], model.predict(features, verbose=0), 'r', label='нейрон')
plt.xlabel('скорость, м/с')
plt.ylabel('путь, м')
plt.legend()
plt.show()
