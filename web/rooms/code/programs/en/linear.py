# Linear regression is a network with one neuron.
import matplotlib.pyplot as plt
import pandas as pd
from keras import Sequential
from keras.layers import Dense

# How far 50 cars rolled on (m) after braking at some speed (m/s)
cars = pd.read_csv('cars.csv')
features = cars[['speed']]
target = cars['distance']

model = Sequential()
model.add(Dense(units=1, input_dim=features.shape[1]))
model.compile(loss='mean_squared_error', optimizer='sgd')
model.fit(features, target, epochs=40)

# What the neuron has learned
weights, bias = model.get_weights()
print(f'a = {weights[0][0]:.2f} * x + {bias[0]:.2f}')

plt.scatter(cars['speed'], target, label='cars')
plt.plot(cars['speed'], model.predict(features, verbose=0), 'r', label='the neuron')
plt.xlabel('speed, m/s')
plt.ylabel('distance, m')
plt.legend()
plt.show()
