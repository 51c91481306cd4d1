#include "lens/pca.hpp"

#include <doctest/doctest.h>

#include <numeric>

#include "base/rng.hpp"
#include "support/close.hpp"
#include "support/messages.hpp"
#include "support/pictures.hpp"
#include "support/threads.hpp"

namespace denselab::test {
namespace {

// i, j = np.meshgrid(np.arange(40), np.arange(12), indexing="ij")
// x = ((7*i + 3*j*j + i*j) % 23 - 11) / 11 + (i % 5) * (j % 3 - 0.7) + 0.1*j
Matrix formula() {
  Matrix x(40, 12);
  for (Index i = 0; i < 40; ++i)
    for (Index j = 0; j < 12; ++j)
      x(i, j) = static_cast<Real>(double((7 * i + 3 * j * j + i * j) % 23 - 11) / 11 +
                                  double(i % 5) * (double(j % 3) - 0.7) + 0.1 * double(j));
  return x;
}

PrincipalComponents components_of(const Matrix& x, Index components) {
  return principal_components(view(x), components);
}

Matrix places(const PrincipalComponents& pca, const Matrix& x) {
  Matrix out;
  project(pca, view(x), collect(out));
  return out;
}

double sum(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0);
}

// Numbers of which a few directions carry most: [n, features].
Matrix mixture(Index n, Index features) {
  Rng rng(8);
  Matrix hidden(n, 5), weights(5, features), x(n, features);
  for (Matrix* m : {&hidden, &weights, &x})
    for (Real& value : m->reshaped()) value = rng.normal();
  for (Index k = 0; k < 5; ++k) hidden.col(k) *= static_cast<Real>(6 - k);
  x += hidden * weights;
  return x;
}

}  // namespace

TEST_CASE("PCA: as NumPy has it") {
  // values, vectors = np.linalg.eigh(np.cov(x, rowvar=False)), NumPy 1.24; the signs as ours;
  // places = (x - x.mean(axis=0)) @ vectors.
  const PrincipalComponents pca = components_of(formula(), 3);
  check_close(pca.components,
              {-0.211529626, 0.100592592,  0.435690796,  -0.223196489, 0.103460453,  0.427215030,
               -0.208768738, 0.101658094,  0.430280029,  -0.235415325, 0.084062407,  0.459053306,
               -0.275733889, -0.112582832, -0.427660773, -0.185292253, -0.362762619, -0.003229899,
               0.362856947,  0.453225074,  0.199792969,  0.030560336,  -0.345995371, 0.254597190,
               0.161234080,  -0.263369030, -0.269088886, -0.424462595, 0.300648778,  0.492220155,
               0.010970708,  0.223858457,  -0.162528041, 0.330338173,  0.341567506,  -0.130202286});
  check_close(pca.explained_variance_ratio, {0.820391189, 0.046143893, 0.036021299});
  check_close(Matrix(places(pca, formula()).topRows(5)),
              {-6.058443675, 1.317213692, -0.588875410, -2.521985674, -1.373216903, -0.108642204,
               -0.531709234, 0.894684641, 0.291622800, 2.618651950, -0.836900621, 0.608350102,
               6.036604815, 2.088546859, -1.178971628});
}

TEST_CASE("PCA: all components explain all, and turn the samples without changing a distance") {
  const Matrix x = mixture(300, 30);
  const PrincipalComponents pca = components_of(x, 30);
  CHECK(close(sum(pca.explained_variance_ratio), 1));
  CHECK(std::ranges::is_sorted(pca.explained_variance_ratio, std::greater()));
  const Matrix gram = pca.components * pca.components.transpose();
  CHECK((gram - Matrix::Identity(30, 30)).cwiseAbs().maxCoeff() < 1e-5);
  const Matrix turned = places(pca, x);
  CHECK(close((turned.row(3) - turned.row(290)).norm(), (x.row(3) - x.row(290)).norm()));
}

TEST_CASE("PCA: a few of many components are the first of all; variance lies along them") {
  const Matrix x = mixture(700, 120);
  const PrincipalComponents few = components_of(x, 4);
  const PrincipalComponents all = components_of(x, 120);
  CHECK((few.components - all.components.topRows(4)).cwiseAbs().maxCoeff() < 1e-4);
  const double total = (x.rowwise() - few.mean.transpose()).squaredNorm();
  const Matrix turned = places(few, x);
  for (Index k = 0; k < 4; ++k)
    CHECK(close(turned.col(k).squaredNorm() / total, few.explained_variance_ratio[std::size_t(k)]));
}

TEST_CASE("PCA: the same on several threads, bit for bit") {
  const Matrix x = mixture(2000, 200);
  const PrincipalComponents one = components_of(x, 2);
  const WithThreads two(2);
  CHECK(components_of(x, 2).components == one.components);
}

TEST_CASE("PCA: fewer samples than features; samples on a line; samples that are all the same") {
  const PrincipalComponents both = components_of(mixture(3, 50), 2);
  CHECK(close(sum(both.explained_variance_ratio), 1));  // three points lie in a plane

  Matrix line(20, 10);
  for (Index i = 0; i < 20; ++i) line.row(i).setConstant(static_cast<Real>(i));
  const PrincipalComponents one = components_of(line, 2);
  check_close(one.explained_variance_ratio, {1, 0});
  check_close(Matrix(one.components.row(0)), std::vector<double>(10, std::sqrt(0.1)));

  const Matrix same = Matrix::Constant(5, 4, Real(0.3));
  const PrincipalComponents none = components_of(same, 2);
  CHECK(none.explained_variance_ratio == std::vector<double>{0, 0});
  CHECK(places(none, same).cwiseAbs().maxCoeff() < 1e-6);
}

TEST_CASE("PCA: what cannot be is refused") {
  const auto asked = [](Index samples, Index features, Index components) {
    const Matrix x = Matrix::Zero(samples, features);
    return message_of([&] { components_of(x, components); });
  };
  CHECK(asked(1, 3, 1) == "pca: there must be at least 2 samples, but there are 1.");
  CHECK(asked(9, 3, 4) == "pca: components must be 1 to 3 for 9 samples of 3 features, but got 4.");
  CHECK(asked(2, 4097, 1) == "pca: a sample may have 4096 features at most, but these have 4097.");
}

}  // namespace denselab::test
