import { load } from 'denselab';
const dl = await load({threads:2}); console.log(dl.info().build);
const cfg = JSON.parse(process.argv[2]||'{}');
const {set='circle', hidden=8, units=8, epochs=500, out=0.1, batch=250, rates=[1e-5,1e-4,1e-3,3e-3,0.01,0.03,0.1,0.3,1,3,10], seeds=10, act='sigmoid', init='glorotUniform', opt='sgd', loss='halfSquaredError'} = cfg;
function net(seed, rate) {
  const m = dl.sequential({seed});
  for (let i=0;i<hidden;++i) m.add(dl.layers.dense({units, activation:act, kernelInitializer:init, inputShape: i?undefined:[2]}));
  m.add(dl.layers.dense({units:1, activation:'sigmoid', kernelInitializer: out>0? dl.initializers.randomNormal({stddev:out}): init}));
  m.compile({optimizer: dl.train[opt](rate), loss}); return m;
}
for (const rate of rates) {
  const line=[]; const t0=Date.now();
  for (let seed=1; seed<=seeds; ++seed) {
    const d = dl.synthetic(set,{seed, noise: cfg.noise||0});
    const half=250; const x=dl.tensor(d.points.slice(0,500),[half,2]), xt=dl.tensor(d.points.slice(500),[250,2]); const y=d.targets.slice(0,half), yt=d.targets.slice(half);
    const constant=(y)=>{const p=y.reduce((a,b)=>a+b,0)/y.length; return loss=='halfSquaredError'? p*(1-p)/2 : -(p*Math.log(p)+(1-p)*Math.log(1-p));};
    const m=net(seed,rate);
    const flow = rate===rates[0]&&seed<=3 ? m.gradientFlow(x,y) : null;
    const tr=m.trainer(x,y,{batchSize:batch, seed}); tr.run({epochs});
    const a=m.evaluate(x,y)[0]/constant(y), b=m.evaluate(xt,yt)[0]/constant(yt);
    line.push(`${a.toFixed(3)}/${b.toFixed(3)}`); tr.dispose(); m.dispose(); x.dispose(); xt.dispose();
    if (flow) console.log('grad', flow.layers.map(l=>l.weights[0].gradientNorm.toExponential(1)).join(' '), ' out', flow.layers.map(l=>l.gradient.norm.toExponential(1)).join(' '));
  }
  console.log(act, rate, line.join(' '), Date.now()-t0,'ms');
}
process.exit(0);
