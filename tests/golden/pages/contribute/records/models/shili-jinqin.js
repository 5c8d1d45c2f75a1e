formRecords.load("models/shili-jinqin",{"id":"shili-jinqin","name":"示例近亲","family":"室队分工","definition":["与示例模式相近的另一种组织"],"review":{"status":"已发布","interest":"无"}});
